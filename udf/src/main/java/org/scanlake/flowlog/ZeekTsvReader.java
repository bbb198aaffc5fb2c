package org.scanlake.flowlog;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;

/** Reads the rows of a Zeek log of separated cells. */
final class ZeekTsvReader implements LogReader {
  private final ZeekTsvHeader header;
  private final SeparatedLine line;
  private final FieldBytes fields = new FieldBytes(ZeekField.count());
  private final ZeekRow connection;
  private final byte[] fieldsComment;
  private final byte[] pathComment;
  private LogReason reason = LogReason.BAD_COLUMNS;

  ZeekTsvReader(ZeekTsvHeader header, ZoneOffset zone) {
    this.header = header;
    this.line =
        new SeparatedLine((byte) header.separator(), header.fieldOfColumn(), header.noValues());
    this.connection = new ZeekRow(fields, zone);
    this.fieldsComment = comment("#fields", header.columns());
    this.pathComment = comment("#path", header.path());
  }

  private byte[] comment(String name, String text) {
    return (name + header.separator() + text).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public LogOutcome read(byte[] text, int from, int to, LogRow row) {
    int end = ByteText.withoutReturn(text, from, to);
    if (from == end || text[from] <= '#') {
      int start = ByteText.afterBlanks(text, from, end);
      if (start == end) {
        return LogOutcome.NO_ROW;
      }
      if (text[start] == '#') {
        return comment(text, start, end);
      }
    }
    if (!line.cut(text, from, end, fields)) {
      return bad(LogReason.BAD_COLUMNS);
    }
    if (header.isOfOpenConnections()) {
      return LogOutcome.APART;
    }
    return connection.read(row) ? LogOutcome.FLOW : bad(connection.reason());
  }

  private LogOutcome comment(byte[] text, int from, int to) {
    boolean isOther =
        differs(text, from, to, "#fields", fieldsComment)
            || differs(text, from, to, "#path", pathComment);
    return isOther ? bad(LogReason.OTHER_HEADER) : LogOutcome.NO_ROW;
  }

  private static boolean differs(byte[] text, int from, int to, String name, byte[] ours) {
    return ByteText.startsWith(text, from, to, name)
        && !Arrays.equals(text, from, to, ours, 0, ours.length);
  }

  private LogOutcome bad(LogReason why) {
    reason = why;
    return LogOutcome.BAD;
  }

  @Override
  public LogReason reason() {
    return reason;
  }
}
