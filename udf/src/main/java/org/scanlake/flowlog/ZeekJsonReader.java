package org.scanlake.flowlog;

import java.time.ZoneOffset;

/**
 * Reads the lines of a Zeek log of JSON. A line of another log among them, as shippers mix them,
 * and a connection that is still open are told apart.
 */
final class ZeekJsonReader implements LogReader {
  private final FieldBytes fields = new FieldBytes(ZeekField.count());
  private final JsonLine line = new JsonLine(JsonNames.of(ZeekField.byName()));
  private final ZeekRow connection;
  private LogReason reason = LogReason.BAD_COLUMNS;

  ZeekJsonReader(ZoneOffset zone) {
    connection = new ZeekRow(fields, zone);
  }

  @Override
  public LogOutcome read(byte[] text, int from, int to, LogRow row) {
    int start = ByteText.afterBlanks(text, from, to);
    if (start == to) {
      return LogOutcome.NO_ROW;
    }
    if (!line.cut(text, start, to, fields)) {
      reason = LogReason.BAD_COLUMNS;
      return LogOutcome.BAD;
    }
    if (fields.is(ZeekField.PATH, "open_conn") || isOfAnotherLog()) {
      return LogOutcome.APART;
    }
    if (connection.read(row)) {
      return LogOutcome.FLOW;
    }
    reason = connection.reason();
    return LogOutcome.BAD;
  }

  /** Known by its name, or by lacking all that connections alone have. */
  private boolean isOfAnotherLog() {
    boolean isNamed = fields.isSet(ZeekField.PATH) && !fields.is(ZeekField.PATH, "conn");
    return !ZeekField.TELLING.stream().anyMatch(fields::isSet)
        && (isNamed || fields.isSet(ZeekField.TS));
  }

  @Override
  public LogReason reason() {
    return reason;
  }
}
