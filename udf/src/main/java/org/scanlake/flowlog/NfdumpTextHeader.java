package org.scanlake.flowlog;

import java.time.ZoneOffset;
import java.util.Optional;
import org.scanlake.alert.NfdumpTable;

/**
 * The header of nfdump's {@code line}, {@code long} or {@code extended} output.
 *
 * @param line the whole header line
 */
record NfdumpTextHeader(String line) implements LogHeader {
  private static final String LABEL = "Label";
  private static final String FLAGS = "Flags";

  /** The header that {@code line} is; empty when it is none of nfdump's. */
  static Optional<LogHeader> in(String line) {
    if (!NfdumpTable.isHeader(line)) {
      return Optional.empty();
    }
    for (String column : new String[] {"Duration", "Proto", "Packets", "Bytes"}) {
      if (!line.contains(column)) {
        throw new UnusableLogException(
            "The nfdump table has no column %s: print it with nfdump -o long.".formatted(column));
      }
    }
    return Optional.of(new NfdumpTextHeader(line));
  }

  @Override
  public LogFormat format() {
    return LogFormat.NFDUMP;
  }

  @Override
  public LogReader reader(ZoneOffset zone) {
    return new NfdumpTextReader(line, line.endsWith(LABEL), zone);
  }

  @Override
  public Optional<String> advice() {
    return line.contains(FLAGS)
        ? Optional.empty()
        : Optional.of(
            "The nfdump table has no column Flags, so that its TCP counts are unknown:"
                + " print it with nfdump -o long.");
  }
}
