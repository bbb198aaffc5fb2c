package org.scanlake.worm;

/**
 * The times that a port signature report is taken over. Windows follow each other from 1970 UTC, so
 * that a day's are whole.
 */
public enum ReportWindow {
  SAMPLE("30s", 30),
  FIVE_MINUTES("5m", 300),
  HOUR("1h", 3_600),
  DAY("1d", 86_400);

  private static final long MICROS = 1_000_000;

  private final String text;
  private final int seconds;

  ReportWindow(String text, int seconds) {
    this.text = text;
    this.seconds = seconds;
  }

  /** As commands name it. */
  public String text() {
    return text;
  }

  public int seconds() {
    return seconds;
  }

  /** The number of the window that a moment is in, 0 for the first of 1970. */
  public long number(long micros) {
    return Math.floorDiv(micros, seconds * MICROS);
  }

  /** When a window starts, in microseconds since 1970 UTC. */
  public long startMicros(long number) {
    return number * seconds * MICROS;
  }
}
