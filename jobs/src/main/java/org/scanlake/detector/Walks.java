package org.scanlake.detector;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.shiftright;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.lake.Lake;
import org.scanlake.network.Address;

/**
 * The threshold random walk over flows: the first contacts of each source and period in order of
 * time, then of destination address. A walk streams through sorted rows with constant state.
 */
final class Walks {
  private Walks() {}

  /** Rows of {@link VerdictRows#SCHEMA}: one is one source and period with a contact. */
  static Dataset<Row> verdicts(Lake lake, Dataset<Row> flows, PeriodLength length) {
    Dataset<Row> sorted =
        FirstContacts.of(lake, flows, length)
            .sortWithinPartitions(
                col(ContactRows.KEY),
                shiftright(col(ContactRows.CONTACT), 1),
                col(ContactRows.DST_HIGH),
                col(ContactRows.DST_LOW));
    long period = length.micros();
    return lake.rows(
        VerdictRows.SCHEMA,
        lake.internalRows(sorted).mapPartitions(contacts -> new Walking(contacts, period)));
  }

  /** The walk of one source through one period after the other. */
  private static final class Walk {
    private final Address source;
    private final RandomWalk walk = new RandomWalk(WalkHypotheses.DEFAULT);
    private long period;

    Walk(Address source, long period) {
      this.source = source;
      this.period = period;
    }

    InternalRow verdict(long length) {
      return VerdictRows.row(
          UTF8String.fromString(source.toString()),
          period * length,
          Detector.TRW,
          walk.verdict(),
          walk.evidence());
    }
  }

  /** The walks of sources whose hashes are the same, mostly of one, go on at the same time. */
  private static final class Walking implements Iterator<InternalRow> {
    private final Iterator<InternalRow> contacts;
    private final long length;
    private final Map<Address, Walk> walks = new LinkedHashMap<>();
    private final ArrayDeque<InternalRow> verdicts = new ArrayDeque<>();
    private int hash;

    Walking(Iterator<InternalRow> contacts, long length) {
      this.contacts = contacts;
      this.length = length;
    }

    @Override
    public boolean hasNext() {
      while (verdicts.isEmpty() && contacts.hasNext()) {
        step(contacts.next());
        if (!contacts.hasNext()) {
          end();
        }
      }
      return !verdicts.isEmpty();
    }

    private void step(InternalRow contact) {
      int next = ContactRows.sourceHash(contact.getLong(0));
      if (next != hash) {
        end();
        hash = next;
      }
      long time = contact.getLong(5);
      long period = Math.floorDiv(ContactRows.micros(time), length);
      Walk walk = walk(contact, period);
      if (walk.period != period) {
        verdicts.add(walk.verdict(length));
        walk.walk.restart();
        walk.period = period;
      }
      walk.walk.contact(ContactRows.failed(time));
    }

    private Walk walk(InternalRow contact, long period) {
      Address source =
          new Address(
              ContactRows.sortable(contact.getLong(1)), ContactRows.sortable(contact.getLong(2)));
      return walks.computeIfAbsent(source, missing -> new Walk(missing, period));
    }

    private void end() {
      walks.values().forEach(walk -> verdicts.add(walk.verdict(length)));
      walks.clear();
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return verdicts.remove();
    }
  }
}
