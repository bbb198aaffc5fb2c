package org.scanlake.alert;

import java.time.ZoneOffset;
import java.util.Optional;
import org.scanlake.flow.FlagText;
import org.scanlake.flow.FlowRow;
import org.scanlake.flow.FlowRows;
import org.scanlake.flow.ProtocolText;
import org.scanlake.flow.Protocols;

/**
 * The tables of Argus' {@code ra}, aligned by blanks or delimited ({@code -c ,}), columns named by
 * the header (specification "alert mails"). Times without a date are of the mail's day. A port's
 * name that we do not know, or that its column cut short, is a port nobody told us. A row with
 * {@code <-} is a flow from the second address to the first. The collector's own {@code man}
 * records are no flows.
 */
public final class ArgusDialect implements TableDialect {
  /** The name that configuration, {@code alerts} and {@code try} use. */
  public static final String NAME = "argus";

  private final TableZone zone;

  /** Reads times as those of the mail's zone. */
  public ArgusDialect() {
    this(TableZone.MAIL);
  }

  /** Reads times as those of {@code zone}. */
  public ArgusDialect(TableZone zone) {
    this.zone = zone;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<RowReader> tableAt(Line line, TableContext context) {
    Optional<ArgusHeader.Layout> layout = ArgusHeader.read(line);
    if (layout.isEmpty()) {
      return Optional.empty();
    }
    RowClock clock = new RowClock(context.received(), zone.in(context));
    if (layout.get().delimiter() != ' ') {
      DelimitedCells cells =
          DelimitedCells.single(layout.get().columns(), layout.get().delimiter());
      return Optional.of(new DelimitedRows(cells, clock, new ArgusRow()));
    }
    return layout.get().columns().contains(Column.DIRECTION)
        ? Optional.of(new AlignedRows(layout.get(), clock))
        : Optional.empty();
  }

  private static final class AlignedRows implements RowReader {
    private final Cells cells = new Cells();
    private final AlignedCells lines;
    private final FlowCells flow;
    private final ArgusRow own = new ArgusRow();

    AlignedRows(ArgusHeader.Layout layout, RowClock clock) {
      lines = AlignedCells.of(layout.columns());
      flow = new FlowCells(clock);
    }

    @Override
    public ZoneOffset zone() {
      return flow.zone();
    }

    @Override
    public RowOutcome read(Line line, FlowRows rows) {
      byte[] text = line.bytes();
      if (!lines.cut(line, cells)) {
        return startsWithDigit(line) && !isManagement(line) ? RowOutcome.BAD : RowOutcome.NOT_A_ROW;
      }
      rows.row.clear();
      boolean read =
          flow.readFigures(text, cells, rows.row)
              && flow.readJoinedEnds(text, cells, rows.row)
              && own.finish(text, cells, rows);
      if (!read) {
        return RowOutcome.BAD;
      }
      rows.append();
      return RowOutcome.READ;
    }

    private static boolean startsWithDigit(Line line) {
      int at = line.from();
      while (at < line.to() && line.bytes()[at] == ' ') {
        at++;
      }
      return at < line.to() && line.bytes()[at] >= '0' && line.bytes()[at] <= '9';
    }

    private static boolean isManagement(Line line) {
      for (int at = line.from(); at < line.to(); at++) {
        if (line.has(at, " man ")) {
          return true;
        }
      }
      return false;
    }
  }

  /** What only Argus' rows have: ICMP in the source port, flags in the state, the direction. */
  private static final class ArgusRow implements DelimitedRows.Dialect {
    @Override
    public boolean isNoFlow(byte[] text, Cells cells) {
      int from = cells.from(Column.PROTOCOL);
      return ProtocolText.is(text, from, cells.to(Column.PROTOCOL), "man");
    }

    @Override
    public boolean finish(byte[] text, Cells cells, FlowRows rows) {
      FlowRow row = rows.row;
      int sign = cells.from(Column.DIRECTION);
      boolean reversed = ArgusDirection.isReversed(text, sign, cells.to(Column.DIRECTION));
      if (row.protocol == Protocols.ICMP || row.protocol == Protocols.ICMP6) {
        row.dstPort = ArgusIcmp.port(row.protocol, row.srcPort, row.dstPort);
        row.srcPort = PortText.UNTOLD;
      } else if (row.protocol == Protocols.TCP) {
        row.tcpFlags = flags(text, cells.from(Column.FLAGS), cells.to(Column.FLAGS), reversed);
      }
      if (reversed) {
        reverse(row);
      }
      return true;
    }

    /**
     * The source's flags: what stands before the {@code _}, behind it where the second address is
     * the source; a state without one has no flags.
     */
    private static int flags(byte[] text, int from, int to, boolean reversed) {
      for (int i = from; i < to; i++) {
        if (text[i] == '_') {
          return reversed ? FlagText.letters(text, i + 1, to) : FlagText.letters(text, from, i);
        }
      }
      return FlowRow.UNKNOWN;
    }

    private static void reverse(FlowRow row) {
      final long high = row.srcHigh;
      final long low = row.srcLow;
      final int port = row.srcPort;
      row.srcHigh = row.dstHigh;
      row.srcLow = row.dstLow;
      row.dstHigh = high;
      row.dstLow = low;
      if (row.protocol != Protocols.ICMP && row.protocol != Protocols.ICMP6) {
        row.srcPort = row.dstPort;
        row.dstPort = port;
      }
    }
  }
}
