package org.scanlake.detector;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.scanlake.flowlog.Contact;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;

/**
 * The contacts of the random walk: of each source, period and destination the first. Those of a
 * source are in one partition, where they are sorted by source and destination, and each that is of
 * another pair or period than the one before is a first one.
 */
final class FirstContacts {
  /** Rows of source, destination and contact, which is a number as {@link ContactRows} has it. */
  static final StructType CONTACTS =
      new StructType()
          .add(Flows.SOURCE, DataTypes.StringType)
          .add(Flows.DESTINATION, DataTypes.StringType)
          .add(ContactRows.CONTACT, DataTypes.LongType);

  private FirstContacts() {}

  /** Rows of {@link ContactRows#SCHEMA}, whose key is {@link ContactRows#sourceKey}. */
  static Dataset<Row> of(Lake lake, Dataset<Row> flows, PeriodLength length) {
    Dataset<Row> sorted =
        lake.rows(
                ContactRows.SCHEMA,
                lake.internalRows(contacts(lake, flows)).mapPartitions(ContactRows::numbered))
            .repartition(col(ContactRows.SRC_HIGH), col(ContactRows.SRC_LOW))
            .sortWithinPartitions(
                ContactRows.KEY,
                ContactRows.SRC_HIGH,
                ContactRows.SRC_LOW,
                ContactRows.DST_HIGH,
                ContactRows.DST_LOW,
                ContactRows.CONTACT);
    long period = length.micros();
    return lake.rows(
        ContactRows.SCHEMA,
        lake.internalRows(sorted).mapPartitions(rows -> new Firsts(rows, period)));
  }

  private static Dataset<Row> contacts(Lake lake, Dataset<Row> flows) {
    Dataset<Row> told = told(flows);
    return OneWayContacts.areIn(flows) ? told.union(OneWayContacts.of(lake, flows)) : told;
  }

  /** Those whose flow tells what became of them. */
  private static Dataset<Row> told(Dataset<Row> flows) {
    Column failed = col(Flows.CONTACT).equalTo(Contact.FAILED.text());
    return flows
        .where(failed.or(col(Flows.CONTACT).equalTo(Contact.SUCCEEDED.text())))
        .select(
            col(Flows.SOURCE),
            col(Flows.DESTINATION),
            VerdictRows.micros(Flows.START)
                .multiply(2)
                .plus(when(failed, 1).otherwise(0))
                .as(ContactRows.CONTACT));
  }

  /** Lets the first contact of each pair and period through; one row object for all. */
  private static final class Firsts implements Iterator<InternalRow> {
    private final Iterator<InternalRow> contacts;
    private final long length;
    private final SpecificInternalRow first = new SpecificInternalRow(ContactRows.SCHEMA);
    private boolean isRead;
    private boolean isFound;
    private long period;

    Firsts(Iterator<InternalRow> contacts, long length) {
      this.contacts = contacts;
      this.length = length;
    }

    @Override
    public boolean hasNext() {
      while (!isFound && contacts.hasNext()) {
        read(contacts.next());
      }
      return isFound;
    }

    private void read(InternalRow row) {
      long contact = row.getLong(5);
      long rowPeriod = Math.floorDiv(ContactRows.micros(contact), length);
      if (isRead && rowPeriod == period && isSamePair(row)) {
        return;
      }
      isRead = true;
      isFound = true;
      period = rowPeriod;
      for (int i = 1; i <= 5; i++) {
        first.setLong(i, row.getLong(i));
      }
      first.setLong(0, ContactRows.sourceKey(row.getLong(1), row.getLong(2), contact));
    }

    private boolean isSamePair(InternalRow row) {
      return row.getLong(4) == first.getLong(4)
          && row.getLong(2) == first.getLong(2)
          && row.getLong(3) == first.getLong(3)
          && row.getLong(1) == first.getLong(1);
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      isFound = false;
      return first;
    }
  }
}
