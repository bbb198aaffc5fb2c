package org.scanlake.labelled;

import java.io.Serializable;
import java.time.LocalDate;
import org.apache.spark.sql.catalyst.InternalRow;
import org.scanlake.lake.Alerts;
import org.scanlake.measured.MeasuredAlert;

/** The columns of {@code alerts} that matter to labels and lists. */
record AlertHead(
    String alertId,
    String messageId,
    long receivedMicros,
    int offsetSeconds,
    int epochDay,
    String source,
    String host,
    String cando,
    int flows)
    implements Serializable {
  static final String[] COLUMNS = {
    Alerts.ALERT_ID,
    Alerts.MESSAGE_ID,
    Alerts.RECEIVED,
    Alerts.RECEIVED_OFFSET_S,
    Alerts.DAY,
    Alerts.SOURCE,
    Alerts.HOST,
    Alerts.CANDO,
    Alerts.FLOWS
  };

  /** Reads a row with these columns. */
  static AlertHead of(InternalRow row) {
    return new AlertHead(
        row.getString(0),
        row.getString(1),
        row.getLong(2),
        row.getInt(3),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getInt(8));
  }

  static AlertHead of(MeasuredAlert alert) {
    return new AlertHead(
        alert.alertId(),
        alert.messageId(),
        alert.receivedMicros(),
        alert.offsetSeconds(),
        alert.epochDay(),
        alert.source(),
        alert.host(),
        alert.cando(),
        alert.flows());
  }

  /** The day on the writer's clock. */
  LocalDate day() {
    return LocalDate.ofEpochDay(epochDay);
  }
}
