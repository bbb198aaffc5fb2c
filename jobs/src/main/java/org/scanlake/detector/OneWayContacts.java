package org.scanlake.detector;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.flowlog.Contact;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;

/**
 * The contacts among one-way flows, of which the reverse flows tell what became ({@link
 * ReverseFlows}). No join: both directions of a five-tuple are sorted together by time.
 */
final class OneWayContacts {
  private static final int SYN_AND_ACK = 18;
  private static final String OPENING = "opening";
  private static final String FORWARD = "forward";
  private static final String LOW_END = "low_end";
  private static final String HIGH_END = "high_end";
  private static final String LOW_PORT = "low_port";
  private static final String HIGH_PORT = "high_port";
  private static final String MICROS = "micros";

  private OneWayContacts() {}

  /** Whether there is any; the statistics of most files answer. */
  static boolean areIn(Dataset<Row> flows) {
    return !flows.where(isOneWay()).isEmpty();
  }

  private static Column isOneWay() {
    return col(Flows.CONTACT).isin(Contact.SENT_SYN.text(), Contact.SENT_SYN_AND_ACK.text());
  }

  /** Rows of {@link FirstContacts#CONTACTS}: all contacts, not only first ones. */
  static Dataset<Row> of(Lake lake, Dataset<Row> flows) {
    Dataset<Row> sorted =
        ends(flows.where(isOneWay().or(isAnswer())))
            .repartition(col(LOW_END), col(HIGH_END))
            .sortWithinPartitions(
                col(LOW_END),
                col(HIGH_END),
                col(LOW_PORT),
                col(HIGH_PORT),
                col(MICROS),
                col(Flows.DST_PORT),
                AddressColumns.number(col(Flows.SOURCE)));
    return lake.rows(FirstContacts.CONTACTS, lake.internalRows(sorted).mapPartitions(Pairs::new));
  }

  /** A SYN-ACK that the reader knows for one: no contact, yet it answers others. */
  private static Column isAnswer() {
    return col(Flows.CONTACT)
        .isNull()
        .and(col(Flows.DST_PACKETS).isNull())
        .and(col(Flows.SRC_FLAGS).bitwiseAND(SYN_AND_ACK).equalTo(SYN_AND_ACK));
  }

  /** Both directions of a five-tuple have the same ends; forward is from the low end. */
  private static Dataset<Row> ends(Dataset<Row> flows) {
    Column forward =
        col(Flows.SOURCE)
            .lt(col(Flows.DESTINATION))
            .or(
                col(Flows.SOURCE)
                    .equalTo(col(Flows.DESTINATION))
                    .and(col(Flows.SRC_PORT).leq(col(Flows.DST_PORT))));
    return flows
        .withColumn(FORWARD, forward)
        .select(
            lowest(Flows.SOURCE, Flows.DESTINATION).as(LOW_END),
            lowest(Flows.DESTINATION, Flows.SOURCE).as(HIGH_END),
            lowest(Flows.SRC_PORT, Flows.DST_PORT).as(LOW_PORT),
            lowest(Flows.DST_PORT, Flows.SRC_PORT).as(HIGH_PORT),
            VerdictRows.micros(Flows.START).as(MICROS),
            col(FORWARD),
            opening().as(OPENING),
            col(Flows.DST_PORT),
            col(Flows.SOURCE));
  }

  private static Column lowest(String forward, String backward) {
    return when(col(FORWARD), col(forward)).otherwise(col(backward));
  }

  private static Column opening() {
    return when(col(Flows.CONTACT).equalTo(Contact.SENT_SYN.text()), Opening.SYN.ordinal())
        .when(
            col(Flows.CONTACT).equalTo(Contact.SENT_SYN_AND_ACK.text()),
            Opening.SYN_AND_ACK.ordinal())
        .otherwise(lit(Opening.ANSWER.ordinal()));
  }

  /** The contacts of sorted flows. */
  private static final class Pairs implements Iterator<InternalRow> {
    private static final Opening[] OPENINGS = Opening.values();

    private final Iterator<InternalRow> flows;
    private final ArrayDeque<InternalRow> contacts = new ArrayDeque<>();
    private final ReverseFlows pairing = new ReverseFlows(this::add);
    private UTF8String low = UTF8String.EMPTY_UTF8;
    private UTF8String high = UTF8String.EMPTY_UTF8;
    private int lowPort;
    private int highPort;

    Pairs(Iterator<InternalRow> flows) {
      this.flows = flows;
    }

    private void add(long start, boolean forward, boolean failed) {
      contacts.add(
          new GenericInternalRow(
              new Object[] {
                forward ? low : high, forward ? high : low, ContactRows.contact(start, failed)
              }));
    }

    @Override
    public boolean hasNext() {
      while (contacts.isEmpty() && flows.hasNext()) {
        read(flows.next());
        if (!flows.hasNext()) {
          pairing.end();
        }
      }
      return !contacts.isEmpty();
    }

    private void read(InternalRow flow) {
      if (!isSameTuple(flow)) {
        pairing.end();
        low = flow.getUTF8String(0).clone();
        high = flow.getUTF8String(1).clone();
        lowPort = flow.getInt(2);
        highPort = flow.getInt(3);
      }
      pairing.add(flow.getLong(4), flow.getBoolean(5), OPENINGS[flow.getInt(6)]);
    }

    private boolean isSameTuple(InternalRow flow) {
      return lowPort == flow.getInt(2)
          && highPort == flow.getInt(3)
          && low.equals(flow.getUTF8String(0))
          && high.equals(flow.getUTF8String(1));
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return contacts.remove();
    }
  }
}
