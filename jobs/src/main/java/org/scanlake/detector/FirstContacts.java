package org.scanlake.detector;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.scanlake.flowlog.Contact;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;

/**
 * The contacts of the random walk. A contact is one number, so that the first of many is a minimum
 * of numbers, which Spark takes without sorting: twice the start in microseconds, and one more when
 * it failed. Of two at the same time to the same destination, one that succeeded is the first.
 */
final class FirstContacts {
  static final String CONTACT = "contact";
  static final StructType SCHEMA =
      new StructType()
          .add(Flows.SOURCE, DataTypes.StringType)
          .add(Flows.DESTINATION, DataTypes.StringType)
          .add(CONTACT, DataTypes.LongType);

  private FirstContacts() {}

  static long contact(long startMicros, boolean failed) {
    return startMicros * 2 + (failed ? 1 : 0);
  }

  static boolean failed(long contact) {
    return (contact & 1) == 1;
  }

  /** One row is one source, period and destination, with its first contact. */
  static Dataset<Row> of(Lake lake, Dataset<Row> flows, PeriodLength length) {
    Dataset<Row> all = told(flows);
    Dataset<Row> contacts =
        OneWayContacts.areIn(flows) ? all.union(OneWayContacts.of(lake, flows)) : all;
    Column period = VerdictRows.period(shiftright(col(CONTACT), 1), length);
    return contacts
        .groupBy(col(Flows.SOURCE), period.as(VerdictRows.PERIOD_MICROS), col(Flows.DESTINATION))
        .agg(min(CONTACT).as(CONTACT));
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
                .as(CONTACT));
  }
}
