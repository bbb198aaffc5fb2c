package org.scanlake.flowlog;

import java.time.ZoneOffset;
import java.util.Optional;

/** Recognises Suricata's EVE logs: one of the first lines must be an event. */
final class Eve implements LogRecogniser {
  private static final String OBJECT = "{";

  /** All that there is to know of such a log. */
  record Header() implements LogHeader {
    @Override
    public LogFormat format() {
      return LogFormat.EVE;
    }

    @Override
    public LogReader reader(ZoneOffset zone) {
      return new EveReader(zone);
    }
  }

  @Override
  public Optional<LogHeader> recognise(byte[] head, int length) {
    FieldBytes fields = new FieldBytes(EveField.count());
    JsonLine line = new JsonLine(JsonNames.of(EveField.byPath()));
    HeadLines lines = new HeadLines(head, length);
    while (lines.next() && lines.startsWith(OBJECT)) {
      if (line.cut(head, lines.from(), lines.to(), fields)
          && fields.isSet(EveField.TIMESTAMP)
          && fields.isSet(EveField.EVENT_TYPE)) {
        return Optional.of(new Header());
      }
    }
    return Optional.empty();
  }
}
