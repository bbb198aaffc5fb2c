package org.scanlake.flowlog;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of a log with a delimiter between its cells, as its header line names them.
 *
 * @param line the whole header line, without the blanks around it
 */
record ColumnNames(String line, char delimiter, List<String> names) implements Serializable {
  /** The place of a column that the log does not have. */
  static final int ABSENT = -1;

  private static final int MOST_SHOWN = 60;

  ColumnNames {
    names = List.copyOf(names);
  }

  /** The columns of {@code line}; one delimiter may close the last. */
  static ColumnNames of(String line, char delimiter) {
    String stripped = line.strip();
    boolean closed = !stripped.isEmpty() && stripped.charAt(stripped.length() - 1) == delimiter;
    String cells = closed ? stripped.substring(0, stripped.length() - 1) : stripped;
    List<String> names = new ArrayList<>();
    for (String cell : cells.split(Pattern.quote(String.valueOf(delimiter)), -1)) {
      names.add(cell.strip());
    }
    return new ColumnNames(stripped, delimiter, names);
  }

  int count() {
    return names.size();
  }

  /**
   * The same names, none of which comes twice.
   *
   * @throws UnusableLogException when one does
   */
  ColumnNames unique() {
    requireUnique(names);
    return this;
  }

  /**
   * To be called with the names of any header.
   *
   * @throws UnusableLogException when one comes twice: nobody knows which cell is meant
   */
  static void requireUnique(List<String> names) {
    twice(names)
        .ifPresent(
            what -> {
              throw new UnusableLogException("It " + what + ".");
            });
  }

  /** What is wrong with a header in which a name comes twice, in words that fit behind a file. */
  static Optional<String> twice(List<String> names) {
    return repeated(names)
        .map(name -> "names column " + shown(name) + " twice: print it with each column once");
  }

  /** The first name that comes twice; empty ones name nothing. */
  static Optional<String> repeated(List<String> names) {
    Set<String> seen = new HashSet<>();
    return names.stream().filter(name -> !name.isEmpty() && !seen.add(name)).findFirst();
  }

  private static String shown(String name) {
    return name.length() <= MOST_SHOWN ? name : name.substring(0, MOST_SHOWN) + "...";
  }

  /** The place, from 0, of the first of these names that the log has, or {@link #ABSENT}. */
  int place(String... alternatives) {
    for (String name : alternatives) {
      int place = names.indexOf(name);
      if (place >= 0) {
        return place;
      }
    }
    return ABSENT;
  }

  boolean hasAny(String... alternatives) {
    return place(alternatives) != ABSENT;
  }

  /** Whether {@code text[from..to)} is the header line again, as in logs that were joined. */
  boolean isHeader(byte[] text, int from, int to) {
    boolean isLongEnough = to - from >= line.length();
    return isLongEnough
        && new String(text, from, to - from, StandardCharsets.ISO_8859_1).strip().equals(line);
  }
}
