package org.scanlake.alert;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scanlake.flow.Decimal;
import org.scanlake.flow.FlagText;
import org.scanlake.flow.FlowRow;
import org.scanlake.flow.FlowRows;
import org.scanlake.flow.Protocols;

/**
 * The tables of SiLK's {@code rwcut}: cells between {@code |}, columns named by the header in any
 * order, each with or without a closing {@code |} (specification "alert mails"). SiLK prints UTC
 * unless told otherwise, and the ICMP type and code in {@code dPort}, or in columns of their own.
 */
public final class RwcutDialect implements TableDialect {
  /** The name that configuration, {@code alerts} and {@code try} use. */
  public static final String NAME = "rwcut";

  private static final String FIRST_COLUMN = "sIP|";
  private static final int MAX_HEADER = 2_000;

  private final TableZone zone;

  /** Reads times as UTC. */
  public RwcutDialect() {
    this(TableZone.UTC);
  }

  /** Reads times as those of {@code zone}. */
  public RwcutDialect(TableZone zone) {
    this.zone = zone;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<RowReader> tableAt(Line line, TableContext context) {
    int at = line.from();
    while (at < line.to() && line.bytes()[at] == ' ') {
      at++;
    }
    if (!line.has(at, FIRST_COLUMN) || line.length() > MAX_HEADER) {
      return Optional.empty();
    }
    List<Column> columns = columns(line);
    if (!columns.contains(Column.DESTINATION)) {
      return Optional.empty();
    }
    RowClock clock = new RowClock(context.received(), zone.in(context));
    DelimitedCells cells = DelimitedCells.single(columns, '|');
    return Optional.of(new DelimitedRows(cells, clock, new RwcutRow()));
  }

  private static List<Column> columns(Line line) {
    String header =
        new String(line.bytes(), line.from(), line.length(), StandardCharsets.ISO_8859_1);
    List<Column> columns = new ArrayList<>();
    for (String name : header.strip().replaceAll("\\|$", "").split("\\|", -1)) {
      Column column = column(name.strip());
      columns.add(columns.contains(column) ? Column.OTHER : column);
    }
    return columns;
  }

  private static Column column(String name) {
    return switch (name.toLowerCase(Locale.ROOT).replace("+msec", "")) {
      case "sip" -> Column.SOURCE;
      case "dip" -> Column.DESTINATION;
      case "sport" -> Column.SOURCE_PORT;
      case "dport" -> Column.DESTINATION_PORT;
      case "pro", "protocol" -> Column.PROTOCOL;
      case "packets" -> Column.PACKETS;
      case "bytes" -> Column.BYTES;
      case "flags" -> Column.FLAGS;
      case "stime" -> Column.TIME;
      case "dur", "duration" -> Column.DURATION;
      case "ity", "itype", "icmptype" -> Column.ICMP_TYPE;
      case "ico", "icode", "icmpcode" -> Column.ICMP_CODE;
      default -> Column.OTHER;
    };
  }

  /** What only rwcut's rows have: flags as letters with gaps, ICMP in columns of its own. */
  private static final class RwcutRow implements DelimitedRows.Dialect {
    @Override
    public boolean finish(byte[] text, Cells cells, FlowRows rows) {
      FlowRow row = rows.row;
      if (row.protocol == Protocols.TCP || !cells.isEmpty(Column.FLAGS)) {
        row.tcpFlags = FlagText.letters(text, cells.from(Column.FLAGS), cells.to(Column.FLAGS));
      }
      return readIcmp(text, cells, row);
    }

    private static boolean readIcmp(byte[] text, Cells cells, FlowRow row) {
      boolean icmp = row.protocol == Protocols.ICMP || row.protocol == Protocols.ICMP6;
      if (!icmp || cells.isEmpty(Column.ICMP_TYPE) || cells.isEmpty(Column.ICMP_CODE)) {
        return true;
      }
      long type = Decimal.read(text, cells.from(Column.ICMP_TYPE), cells.to(Column.ICMP_TYPE));
      long code = Decimal.read(text, cells.from(Column.ICMP_CODE), cells.to(Column.ICMP_CODE));
      row.dstPort = (int) (type << 8 | code);
      return type >= 0 && type <= 255 && code >= 0 && code <= 255;
    }
  }
}
