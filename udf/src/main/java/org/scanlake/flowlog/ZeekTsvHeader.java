package org.scanlake.flowlog;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the comments before the rows of a Zeek log say.
 *
 * @param path {@code conn}, {@code open_conn} or another name of a log
 * @param columns names, separated as cells are; empty until a comment gives them
 * @param unset cells that stand for no value
 * @param empty cells that stand for an empty value, which is none either
 */
record ZeekTsvHeader(char separator, String path, String columns, String unset, String empty)
    implements LogHeader {
  static final String SEPARATOR = "#separator";
  static final String PATH = "#path";
  static final String FIELDS = "#fields";
  static final String UNSET = "#unset_field";
  static final String EMPTY = "#empty_field";

  private static final List<ZeekField> NEEDED =
      List.of(
          ZeekField.TS,
          ZeekField.ORIG_HOST,
          ZeekField.ORIG_PORT,
          ZeekField.RESP_HOST,
          ZeekField.RESP_PORT,
          ZeekField.PROTO);

  /** The header that begins with a {@code #separator}: one ASCII sign, or its code. */
  static Optional<ZeekTsvHeader> begun(String line) {
    return sign(line.substring(SEPARATOR.length()).strip())
        .map(sign -> new ZeekTsvHeader(sign, "conn", "", "-", "(empty)"));
  }

  private static Optional<Character> sign(String text) {
    if (text.length() == 1 && text.charAt(0) < 0x80) {
      return Optional.of(text.charAt(0));
    }
    return text.matches("\\\\x[0-7][0-9a-fA-F]")
        ? Optional.of((char) Integer.parseInt(text.substring(2), 16))
        : Optional.empty();
  }

  /** The same header after another comment. */
  ZeekTsvHeader with(String line) {
    int end = Math.max(0, line.indexOf(separator));
    String text = line.substring(end + 1);
    return switch (line.substring(0, end)) {
      case PATH -> new ZeekTsvHeader(separator, text, columns, unset, empty);
      case FIELDS -> new ZeekTsvHeader(separator, path, text, unset, empty);
      case UNSET -> new ZeekTsvHeader(separator, path, columns, text, empty);
      case EMPTY -> new ZeekTsvHeader(separator, path, columns, unset, text);
      default -> this;
    };
  }

  @Override
  public LogFormat format() {
    return LogFormat.ZEEK;
  }

  @Override
  public LogReader reader(ZoneOffset zone) {
    return isUsable() ? new ZeekTsvReader(this, zone) : new UnusableRows();
  }

  /** Logs of other things have addresses and ports too, but no states and sizes of connections. */
  @Override
  public boolean isUsable() {
    List<Integer> fields = Arrays.stream(fieldOfColumn()).boxed().toList();
    return NEEDED.stream().allMatch(field -> fields.contains(field.ordinal()))
        && ZeekField.TELLING.stream().anyMatch(field -> fields.contains(field.ordinal()))
        && ColumnNames.repeated(columnNames()).isEmpty();
  }

  /** Whether rows repeat connections that are open, and whose last row is in another log. */
  boolean isOfOpenConnections() {
    return path.equals("open_conn");
  }

  /** Texts of cells that stand for no value. */
  List<String> noValues() {
    return List.of(unset, empty).stream().filter(word -> !word.isEmpty()).toList();
  }

  /** The field of each column. */
  int[] fieldOfColumn() {
    Map<String, Integer> byName = ZeekField.byName();
    return columnNames().stream()
        .mapToInt(name -> byName.getOrDefault(name, SeparatedLine.UNUSED))
        .toArray();
  }

  List<String> columnNames() {
    return List.of(columns.split(Pattern.quote(String.valueOf(separator)), -1));
  }
}
