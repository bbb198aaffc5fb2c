package org.scanlake.measured;

import org.scanlake.alert.BadRow;
import org.scanlake.alert.Reason;
import org.scanlake.parsed.ByteSink;

/** Writes down what goes to quarantine of one mail or archive. */
final class QuarantineBytes {
  private static final int LONGEST = 1000;

  private final ByteSink sink = new ByteSink();

  void clear() {
    sink.clear();
  }

  /** A mail or archive as a whole. */
  void put(long offset, long length, Reason reason, String text) {
    put(offset, length, "", -1, -1, reason, text);
  }

  /** A row of an alert. */
  void put(long offset, long length, String alertId, BadRow row) {
    put(offset, length, alertId, row.part(), row.line(), row.reason(), row.text());
  }

  /** A note on an alert. */
  void put(long offset, long length, String alertId, Reason reason) {
    put(offset, length, alertId, -1, -1, reason, "");
  }

  byte[] toBytes() {
    return sink.toBytes();
  }

  private void put(
      long offset, long length, String alertId, int part, int line, Reason reason, String text) {
    sink.putLong(offset);
    sink.putLong(length);
    sink.putText(alertId);
    sink.putLong(part);
    sink.putLong(line);
    sink.putText(reason.name());
    sink.putText(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }
}
