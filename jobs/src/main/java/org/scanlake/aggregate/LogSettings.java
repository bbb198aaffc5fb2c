package org.scanlake.aggregate;

import java.time.ZoneOffset;
import java.util.Optional;
import org.scanlake.flowlog.LogFormat;

/**
 * How flow logs are read.
 *
 * @param format of all logs; else each is recognised by its content
 * @param zone of times that logs write without a zone
 * @param codeVersion for table {@code runs}
 * @param splitBytes how much of a plain log a task reads
 */
public record LogSettings(
    Optional<LogFormat> format, ZoneOffset zone, String codeVersion, long splitBytes) {
  /** Some hundred thousand rows: a file of table {@code flows}. */
  public static final long SPLIT_BYTES = 64L << 20;

  public LogSettings {
    if (splitBytes < 1) {
      throw new IllegalArgumentException("Cannot use splits of " + splitBytes + " bytes: below 1");
    }
  }
}
