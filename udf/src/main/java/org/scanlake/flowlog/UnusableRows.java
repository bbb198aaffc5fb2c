package org.scanlake.flowlog;

/** Reads what stands under a header that tells nothing of its columns that could be used. */
final class UnusableRows implements LogReader {
  @Override
  public LogOutcome read(byte[] text, int from, int to, LogRow row) {
    int start = ByteText.afterBlanks(text, from, to);
    return start == to || text[start] == '#' ? LogOutcome.NO_ROW : LogOutcome.BAD;
  }

  @Override
  public LogReason reason() {
    return LogReason.OTHER_HEADER;
  }
}
