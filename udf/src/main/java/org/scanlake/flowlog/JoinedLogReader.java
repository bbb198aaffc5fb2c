package org.scanlake.flowlog;

import java.time.ZoneOffset;

/**
 * Reads the lines of a part of a log, each under the header that stands last before it: where logs
 * were joined to one file, they have several. A header that is of another format than the log, or
 * that tells too little, and all rows under it are bad.
 */
public final class JoinedLogReader implements LogReader {
  private final ZoneOffset zone;
  private final HeaderLines headers = new HeaderLines();
  private LogHeader header;
  private LogReader reader;
  private LogReason reason = LogReason.BAD_COLUMNS;

  /**
   * A reader of a part.
   *
   * @param first the header in force where the part begins
   * @param zone of times that the log writes without a zone
   */
  public JoinedLogReader(LogHeader first, ZoneOffset zone) {
    this.zone = zone;
    this.header = first;
    this.reader = first.reader(zone);
  }

  @Override
  public LogOutcome read(byte[] text, int from, int to, LogRow row) {
    LogOutcome outcome = reader.read(text, from, to, row);
    if (outcome == LogOutcome.FLOW || outcome == LogOutcome.APART) {
      return outcome;
    }
    reason = reader.reason();
    return headers
        .add(text, from, to, header)
        .map(found -> under(found, text[from]))
        .orElse(outcome);
  }

  private LogOutcome under(LogHeader found, byte sign) {
    if (!found.equals(header)) {
      header = found;
      reader = found.reader(zone);
    }
    // Before the last of Zeek's comments a header is never whole.
    if (found.isUsable() || sign == '#') {
      return LogOutcome.NO_ROW;
    }
    reason = LogReason.OTHER_HEADER;
    return LogOutcome.BAD;
  }

  @Override
  public LogReason reason() {
    return reason;
  }

  /** The headers that were read. */
  public HeaderLines headers() {
    return headers;
  }
}
