package org.scanlake.flowlog;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.scanlake.alert.ArgusHeader;
import org.scanlake.alert.Column;

/**
 * The header of an Argus log.
 *
 * @param line the whole header line, without the blanks around it
 * @param columns what its columns mean, in any order
 * @param delimiter what stands between them; a blank when they are aligned
 */
record ArgusLogHeader(String line, List<Column> columns, char delimiter) implements LogHeader {
  private static final String DELIMITERS = ",\t;|";

  ArgusLogHeader {
    columns = List.copyOf(columns);
  }

  /** The header that {@code text} is; empty when it is none of Argus'. */
  static Optional<LogHeader> in(String text) {
    String line = text.strip();
    char delimiter = delimiter(line);
    List<Column> columns = ArgusHeader.columns(line, delimiter);
    boolean hasEnd = columns.contains(Column.SOURCE) || columns.contains(Column.DESTINATION);
    boolean isArgus =
        columns.contains(Column.TIME)
            || columns.contains(Column.DIRECTION)
            || columns.contains(Column.FLAGS);
    if (!hasEnd || !isArgus) {
      return Optional.empty();
    }
    require(columns, Column.TIME, "StartTime");
    require(columns, Column.PROTOCOL, "Proto");
    require(columns, Column.SOURCE, "SrcAddr");
    require(columns, Column.DESTINATION, "DstAddr");
    if (delimiter == ' ') {
      require(columns, Column.DIRECTION, "Dir");
    }
    ColumnNames.requireUnique(
        delimiter == ' ' ? List.of(line.split(" +", -1)) : ColumnNames.of(line, delimiter).names());
    return Optional.of(new ArgusLogHeader(line, columns, delimiter));
  }

  private static char delimiter(String line) {
    for (int i = 0; i < DELIMITERS.length(); i++) {
      if (line.indexOf(DELIMITERS.charAt(i)) >= 0) {
        return DELIMITERS.charAt(i);
      }
    }
    return ' ';
  }

  private static void require(List<Column> columns, Column column, String name) {
    if (!columns.contains(column)) {
      throw new UnusableLogException(
          ("The Argus log has no column %s: print it with ra -c , -s"
                  + " stime dur proto saddr sport dir daddr dport state spkts dpkts sbytes dbytes.")
              .formatted(name));
    }
  }

  @Override
  public LogFormat format() {
    return LogFormat.ARGUS;
  }

  @Override
  public LogReader reader(ZoneOffset zone) {
    return new ArgusReader(this, zone);
  }

  @Override
  public Optional<String> advice() {
    return columns.contains(Column.FLAGS)
        ? Optional.empty()
        : Optional.of(
            "The Argus log has no column State, so that its TCP counts are unknown:"
                + " print it with state among the fields of ra -s.");
  }
}
