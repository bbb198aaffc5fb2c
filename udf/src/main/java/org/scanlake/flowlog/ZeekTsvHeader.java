package org.scanlake.flowlog;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the comments before the rows of a Zeek log say.
 *
 * @param path {@code conn}, {@code open_conn} or another name of a log
 * @param columns names, separated as cells are
 * @param unset cells that stand for no value
 */
record ZeekTsvHeader(char separator, String path, String columns, List<String> unset)
    implements LogHeader {
  private static final List<ZeekField> NEEDED =
      List.of(
          ZeekField.TS,
          ZeekField.ORIG_HOST,
          ZeekField.ORIG_PORT,
          ZeekField.RESP_HOST,
          ZeekField.RESP_PORT,
          ZeekField.PROTO);

  ZeekTsvHeader {
    unset = unset.stream().filter(word -> !word.isEmpty()).toList();
  }

  @Override
  public LogFormat format() {
    return LogFormat.ZEEK;
  }

  @Override
  public LogReader reader(ZoneOffset zone) {
    return new ZeekTsvReader(this, zone);
  }

  /** Logs of other things have addresses and ports too, but no states and sizes of connections. */
  boolean isOfConnections() {
    List<Integer> fields = Arrays.stream(fieldOfColumn()).boxed().toList();
    return NEEDED.stream().allMatch(field -> fields.contains(field.ordinal()))
        && ZeekField.TELLING.stream().anyMatch(field -> fields.contains(field.ordinal()));
  }

  /** Whether rows repeat connections that are open, and whose last row is in another log. */
  boolean isOfOpenConnections() {
    return path.equals("open_conn");
  }

  /** The field of each column; of a column that comes twice, the first. */
  int[] fieldOfColumn() {
    Map<String, Integer> byName = ZeekField.byName();
    return columnNames().stream()
        .mapToInt(
            name -> {
              Integer field = byName.remove(name);
              return field == null ? SeparatedLine.UNUSED : field;
            })
        .toArray();
  }

  private List<String> columnNames() {
    return List.of(columns.split(Pattern.quote(String.valueOf(separator)), -1));
  }
}
