package org.scanlake.flowlog;

import java.time.ZoneOffset;

/**
 * A header in a log whose rows cannot be read as the log's: it is of another format, lacks columns,
 * or names one twice.
 *
 * @param format that of the log
 */
record UnusableHeader(LogFormat format) implements LogHeader {
  @Override
  public LogReader reader(ZoneOffset zone) {
    return new UnusableRows();
  }

  @Override
  public boolean isUsable() {
    return false;
  }
}
