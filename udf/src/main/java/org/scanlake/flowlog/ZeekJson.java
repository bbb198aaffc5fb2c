package org.scanlake.flowlog;

import java.time.ZoneOffset;
import java.util.Optional;

/** Recognises Zeek logs of JSON lines: one of the first must be a connection. */
final class ZeekJson implements LogRecogniser {
  private static final String OBJECT = "{";

  /** All that there is to know of such a log. */
  record Header() implements LogHeader {
    @Override
    public LogFormat format() {
      return LogFormat.ZEEK;
    }

    @Override
    public LogReader reader(ZoneOffset zone) {
      return new ZeekJsonReader(zone);
    }
  }

  @Override
  public Optional<LogHeader> recognise(byte[] head, int length) {
    FieldBytes fields = new FieldBytes(ZeekField.count());
    JsonLine line = new JsonLine(JsonNames.of(ZeekField.byName()));
    HeadLines lines = new HeadLines(head, length);
    while (lines.next() && lines.startsWith(OBJECT)) {
      if (line.cut(head, lines.from(), lines.to(), fields) && isConnection(fields)) {
        return Optional.of(new Header());
      }
    }
    return Optional.empty();
  }

  /** What JSON lines are that are no connections. */
  static Optional<String> refusal(byte[] head, int length) {
    HeadLines lines = new HeadLines(head, length);
    return lines.next() && lines.startsWith(OBJECT)
        ? Optional.of("is JSON with no connection of Zeek and no event of Suricata at its start")
        : Optional.empty();
  }

  /** Whether the fields are those of a log of connections and not of another log of Zeek. */
  static boolean isConnection(FieldBytes fields) {
    return fields.isSet(ZeekField.TS)
        && fields.isSet(ZeekField.ORIG_HOST)
        && fields.isSet(ZeekField.RESP_HOST)
        && ZeekField.TELLING.stream().anyMatch(fields::isSet);
  }
}
