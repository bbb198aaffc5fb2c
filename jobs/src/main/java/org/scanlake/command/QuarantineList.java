package org.scanlake.command;

import java.util.List;
import org.apache.spark.sql.Row;
import org.scanlake.aggregate.CurrentQuarantine;
import org.scanlake.lake.Lake;
import org.scanlake.lake.Quarantine;
import org.scanlake.report.QuarantineReport;

/** What is in a lake's quarantine. */
final class QuarantineList {
  private QuarantineList() {}

  static List<QuarantineReport.Item> of(String folder) {
    Lake lake = OpenLake.existing(folder);
    return CurrentQuarantine.of(lake).collectAsList().stream().map(QuarantineList::item).toList();
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
