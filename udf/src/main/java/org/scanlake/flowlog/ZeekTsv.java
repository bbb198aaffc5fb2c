package org.scanlake.flowlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises Zeek logs of tab-separated (or otherwise separated) lines by the comments that they
 * start with.
 */
final class ZeekTsv implements LogRecogniser {
  private static final String SEPARATOR = "#separator";

  @Override
  public Optional<LogHeader> recognise(byte[] head, int length) {
    return comments(head, length).filter(ZeekTsvHeader::isOfConnections).map(header -> header);
  }

  /** What a Zeek log is that is no log of connections. */
  static Optional<String> refusal(byte[] head, int length) {
    return comments(head, length)
        .filter(header -> !header.isOfConnections())
        .map(
            header ->
                "is a Zeek log "
                    + header.path()
                    + " without the columns of connections; flows are in conn.log");
  }

  private static Optional<ZeekTsvHeader> comments(byte[] head, int length) {
    Map<String, String> comments = new HashMap<>();
    Optional<Character> separator = Optional.empty();
    HeadLines lines = new HeadLines(head, length);
    while (lines.next() && lines.startsWith("#")) {
      String line = lines.text();
      if (separator.isEmpty() && line.startsWith(SEPARATOR)) {
        separator = separator(line.substring(SEPARATOR.length()).strip());
      } else if (separator.isPresent()) {
        int end = line.indexOf(separator.get());
        comments.put(line.substring(0, Math.max(0, end)), line.substring(end + 1));
      }
    }
    return separator.flatMap(sign -> header(sign, comments));
  }

  private static Optional<ZeekTsvHeader> header(char separator, Map<String, String> comments) {
    String columns = comments.getOrDefault("#fields", "");
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ZeekTsvHeader(
            separator,
            comments.getOrDefault("#path", "conn"),
            columns,
            List.of(
                comments.getOrDefault("#unset_field", "-"),
                comments.getOrDefault("#empty_field", "(empty)"))));
  }

  /** One ASCII sign, or its code: {@code \x09}. */
  private static Optional<Character> separator(String text) {
    if (text.length() == 1 && text.charAt(0) < 0x80) {
      return Optional.of(text.charAt(0));
    }
    if (!text.matches("\\\\x[0-7][0-9a-fA-F]")) {
      return Optional.empty();
    }
    return Optional.of((char) Integer.parseInt(text.substring(2), 16));
  }
}
