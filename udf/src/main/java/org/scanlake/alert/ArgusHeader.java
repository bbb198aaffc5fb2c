package org.scanlake.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the header line of an Argus table: which columns there are, and what separates them. */
public final class ArgusHeader {
  private static final String FIRST_COLUMN = "StartTime";
  private static final int MAX_LENGTH = 2_000;

  private ArgusHeader() {}

  /**
   * A table's columns.
   *
   * @param delimiter what {@code ra -c} put between them; a blank when they are aligned
   */
  record Layout(List<Column> columns, char delimiter) {
    Layout {
      columns = List.copyOf(columns);
    }
  }

  /** The layout that {@code line} heads; empty when it is no header with both addresses. */
  static Optional<Layout> read(Line line) {
    int at = line.from();
    while (at < line.to() && line.bytes()[at] == ' ') {
      at++;
    }
    if (!line.has(at, FIRST_COLUMN)) {
      return Optional.empty();
    }
    char delimiter = delimiter(line, at + FIRST_COLUMN.length());
    List<Column> columns = columns(line.text(MAX_LENGTH).strip(), delimiter);
    return columns.contains(Column.SOURCE) && columns.contains(Column.DESTINATION)
        ? Optional.of(new Layout(columns, delimiter))
        : Optional.empty();
  }

  private static char delimiter(Line line, int at) {
    char sign = at < line.to() ? (char) line.bytes()[at] : ' ';
    return sign == ',' || sign == '\t' || sign == ';' || sign == '|' ? sign : ' ';
  }

  /**
   * The columns that a header line names, in its order; a second column of one meaning is {@link
   * Column#OTHER}.
   *
   * @param delimiter what stands between them; a blank when they are aligned
   */
  public static List<Column> columns(String header, char delimiter) {
    List<Column> columns = new ArrayList<>();
    String separator = delimiter == ' ' ? " +" : java.util.regex.Pattern.quote("" + delimiter);
    for (String name : header.split(separator, -1)) {
      Column column = column(name.strip().toLowerCase(Locale.ROOT));
      columns.add(columns.contains(column) ? Column.OTHER : column);
    }
    return columns;
  }

  private static Column column(String name) {
    return switch (name) {
      case "starttime", "stime" -> Column.TIME;
      case "dur" -> Column.DURATION;
      case "proto" -> Column.PROTOCOL;
      case "srcaddr", "saddr" -> Column.SOURCE;
      case "sport" -> Column.SOURCE_PORT;
      case "dir" -> Column.DIRECTION;
      case "dstaddr", "daddr" -> Column.DESTINATION;
      case "dport" -> Column.DESTINATION_PORT;
      case "state" -> Column.FLAGS;
      case "flgs" -> Column.REMARKS;
      case "stos" -> Column.TOS;
      case "totpkts" -> Column.PACKETS;
      case "totbytes" -> Column.BYTES;
      case "srcpkts" -> Column.SOURCE_PACKETS;
      case "dstpkts" -> Column.DESTINATION_PACKETS;
      case "srcbytes" -> Column.SOURCE_BYTES;
      case "dstbytes" -> Column.DESTINATION_BYTES;
      case "label" -> Column.LABEL;
      default -> Column.OTHER;
    };
  }
}
