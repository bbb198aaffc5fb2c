package org.scanlake.flowlog;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Those lines of a part of a log that say how the lines behind the part are read: its last header,
 * which is one line, or of Zeek some comments. It is told from the lines alone that they are
 * headers, so that parts of a log can be looked at in any order.
 */
public final class HeaderLines implements Serializable {
  private static final long serialVersionUID = 1;

  /** No header of columns is longer. */
  private static final int LONGEST = 8192;

  private static final List<String> ZEEK =
      List.of(
          ZeekTsvHeader.SEPARATOR,
          ZeekTsvHeader.PATH,
          ZeekTsvHeader.FIELDS,
          ZeekTsvHeader.UNSET,
          ZeekTsvHeader.EMPTY);

  private final List<String> lines = new ArrayList<>();

  /** The header that a line is or belongs to, after {@code before}; empty for any other line. */
  Optional<LogHeader> add(byte[] text, int from, int to, LogHeader before) {
    int start = ByteText.afterBlanks(text, from, to);
    if (start < to && text[start] == '#') {
      return addComment(text, start, ByteText.withoutReturn(text, start, to), before);
    }
    Optional<String> line = to - from > LONGEST ? Optional.empty() : HeaderLine.of(text, from, to);
    Optional<LogHeader> header = line.flatMap(found -> columns(found, before));
    if (header.isPresent()) {
      lines.clear();
      lines.add(line.get());
    }
    return header;
  }

  private Optional<LogHeader> addComment(byte[] text, int from, int to, LogHeader before) {
    Optional<String> name = ZEEK.stream().filter(it -> startsAs(text, from, to, it)).findFirst();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String line = ByteText.decode(text, from, to);
    if (name.get().equals(ZeekTsvHeader.SEPARATOR)) {
      lines.clear();
    }
    lines.removeIf(earlier -> earlier.startsWith(name.get()));
    lines.add(line);
    return Optional.of(after(before, line));
  }

  /** Whether the text starts with the name and a sign that ends it. */
  private static boolean startsAs(byte[] text, int from, int to, String name) {
    int end = from + name.length();
    return ByteText.startsWith(text, from, to, name)
        && end < to
        && !Character.isLetterOrDigit(text[end])
        && text[end] != '_';
  }

  /**
   * The header that is in force behind the part.
   *
   * @param before that in force where it begins
   */
  public LogHeader after(LogHeader before) {
    LogHeader header = before;
    for (String line : lines) {
      header = after(header, line);
    }
    return header;
  }

  private static LogHeader after(LogHeader before, String line) {
    if (line.charAt(0) != '#') {
      return columns(line, before).orElse(before);
    }
    if (line.startsWith(ZeekTsvHeader.SEPARATOR)) {
      return ZeekTsvHeader.begun(line).<LogHeader>map(it -> inLog(it, before)).orElse(before);
    }
    return before instanceof ZeekTsvHeader zeek ? zeek.with(line) : before;
  }

  private static LogHeader inLog(LogHeader found, LogHeader before) {
    return found.format() == before.format() ? found : new UnusableHeader(before.format());
  }

  /** The header of columns that a line is. */
  private static Optional<LogHeader> columns(String line, LogHeader before) {
    try {
      return NfdumpCsvHeader.in(line)
          .or(() -> NfdumpTextHeader.in(line))
          .or(() -> ArgusLogHeader.in(line))
          .or(() -> RwcutHeader.in(line))
          .or(() -> VpcHeader.in(line))
          .map(found -> inLog(found, before));
    } catch (UnusableLogException lacksColumns) {
      return Optional.of(new UnusableHeader(before.format()));
    }
  }
}
