package org.scanlake.command;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.scanlake.aggregate.CurrentQuarantine;
import org.scanlake.lake.Quarantine;
import org.scanlake.report.QuarantineReport;

/** What is in a lake's quarantine. It stays in Spark: whoever iterates holds one part of it. */
final class QuarantineList implements Iterable<QuarantineReport.Item> {
  private final Dataset<Row> rows;

  private QuarantineList(Dataset<Row> rows) {
    this.rows = rows;
  }

  static Iterable<QuarantineReport.Item> of(String folder) {
    return new QuarantineList(CurrentQuarantine.inOrder(OpenLake.existing(folder)));
  }

  @Override
  public Iterator<QuarantineReport.Item> iterator() {
    Spliterator<Row> all =
        Spliterators.spliteratorUnknownSize(rows.toLocalIterator(), Spliterator.ORDERED);
    return StreamSupport.stream(all, false).map(QuarantineList::item).iterator();
  }

  private static QuarantineReport.Item item(Row row) {
    return new QuarantineReport.Item(
        text(row, Quarantine.ARCHIVE),
        text(row, Quarantine.MAIL_OFFSET),
        text(row, Quarantine.MAIL_LENGTH),
        text(row, Quarantine.ALERT_ID),
        text(row, Quarantine.PART),
        text(row, Quarantine.LINE),
        text(row, Quarantine.REASON),
        text(row, Quarantine.TEXT));
  }

  private static String text(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? "" : value.toString();
  }
}
