package org.scanlake.flowlog;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises the output of Argus' {@code ra}: delimited, as in CTU-13, or aligned by blanks. */
final class ArgusRecogniser implements LogRecogniser {
  /** A first row whose first time has no date, wherever its column stands. */
  private static final Pattern UNDATED =
      Pattern.compile("(?:^|[,;|\\t]) *\\d\\d:\\d\\d:\\d\\d\\.\\d{3,6}(?=[ ,;|\\t])");

  private static final int LONGEST_ROW = 2048;

  @Override
  public Optional<LogHeader> recognise(byte[] head, int length) {
    Optional<String> line = HeaderLine.of(head, 0, length);
    Optional<LogHeader> header = line.flatMap(ArgusLogHeader::in);
    if (header.isPresent() && UNDATED.matcher(secondLine(head, length)).find()) {
      throw new UnusableLogException(
          "The Argus log has times without dates: print it with ra -u, which gives seconds since"
              + " 1970.");
    }
    return header;
  }

  private static String secondLine(byte[] head, int length) {
    String text = new String(head, 0, length, StandardCharsets.ISO_8859_1).stripLeading();
    int start = text.indexOf('\n') + 1;
    int end = text.indexOf('\n', start);
    int known = end < 0 ? text.length() : end;
    return text.substring(start, Math.min(known, start + LONGEST_ROW));
  }
}
