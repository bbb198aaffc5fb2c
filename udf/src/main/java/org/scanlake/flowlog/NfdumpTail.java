package org.scanlake.flowlog;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What nfdump prints before and behind its rows. */
final class NfdumpTail {
  private static final String[] BEGINNINGS = {
    "Summary",
    "flows,bytes,packets,avg_bps",
    "Time window:",
    "Total flows",
    "Total records",
    "Sys:",
    "No match",
    "Aggregated flows",
    "Top ",
    "Ident:",
    "Processed"
  };
  private static final Pattern SUMMARY_NUMBERS = Pattern.compile("\\d+(,\\d+){5}");
  private static final int LONGEST = 4096;

  private NfdumpTail() {}

  /**
   * Whether the line is blank, a comment, a sentence of the summary, or the CSV summary's six
   * numbers. No row has six cells that are all whole numbers, for it has addresses.
   */
  static boolean isNoRow(byte[] text, int from, int to) {
    if (to - from > LONGEST) {
      return false;
    }
    String line = new String(text, from, to - from, StandardCharsets.ISO_8859_1).strip();
    if (HeaderLine.isNoRow(line)) {
      return true;
    }
    for (String beginning : BEGINNINGS) {
      if (line.startsWith(beginning)) {
        return true;
      }
    }
    return SUMMARY_NUMBERS.matcher(line).matches();
  }

  /** Whether the line is a header of nfdump's CSV, usable or not. */
  static boolean isCsvHeader(byte[] text, int from, int to) {
    Optional<String> line = HeaderLine.of(text, from, to);
    try {
      return line.isPresent() && NfdumpCsvHeader.in(line.get()).isPresent();
    } catch (UnusableLogException lacksColumns) {
      return true;
    }
  }
}
