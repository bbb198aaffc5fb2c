package org.scanlake.flowlog;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.scanlake.alert.ArgusDirection;
import org.scanlake.alert.ArgusIcmp;
import org.scanlake.alert.Column;
import org.scanlake.alert.EndpointBytes;
import org.scanlake.alert.PortText;
import org.scanlake.flow.FlagText;
import org.scanlake.flow.Protocols;

/**
 * Reads the rows of Argus logs. A row with {@code <-} is a flow from the second address to the
 * first, and is read so: its ends and all that each sent change places.
 */
final class ArgusReader implements LogReader {
  private static final int TIME = Column.TIME.ordinal();
  private static final int DURATION = Column.DURATION.ordinal();
  private static final int PROTOCOL = Column.PROTOCOL.ordinal();
  private static final int SOURCE = Column.SOURCE.ordinal();
  private static final int SOURCE_PORT = Column.SOURCE_PORT.ordinal();
  private static final int DESTINATION = Column.DESTINATION.ordinal();
  private static final int DESTINATION_PORT = Column.DESTINATION_PORT.ordinal();
  private static final int DIRECTION = Column.DIRECTION.ordinal();
  private static final int STATE = Column.FLAGS.ordinal();
  private static final int LABEL = Column.LABEL.ordinal();

  private final ArgusLogHeader header;
  private final boolean isAligned;
  private final RowCells cells;
  private final ArgusTotals totals;
  private final EndpointBytes endpoint = new EndpointBytes();
  private final TextCache texts = new TextCache();

  ArgusReader(ArgusLogHeader header, ZoneOffset zone) {
    this.header = header;
    isAligned = header.delimiter() == ' ';
    cells = new RowCells(ArgusCells.of(header), zone);
    totals = new ArgusTotals(cells);
  }

  @Override
  public LogReason reason() {
    return cells.reason();
  }

  @Override
  public LogOutcome read(byte[] text, int from, int to, LogRow row) {
    row.clear();
    if (!cells.cut(text, from, to)) {
      return isManagement(text, from, to) ? LogOutcome.APART : outcomeOfOther(text, from, to);
    }
    row.protocol = ArgusProtocol.read(text, cells.from(PROTOCOL), cells.to(PROTOCOL));
    boolean isIp = row.protocol >= Protocols.UNKNOWN;
    if (row.protocol == ArgusProtocol.NOT_IP || !isIp && ArgusProtocol.isHardware(cells, SOURCE)) {
      return LogOutcome.APART;
    }
    return readRow(row) ? LogOutcome.FLOW : outcomeOfOther(text, from, to);
  }

  private boolean readRow(LogRow row) {
    return cells.readTimes(row, TIME, ColumnNames.ABSENT, DURATION)
        && checkProtocol(row)
        && (isAligned ? readJoinedEnds(row) : readEnds(row))
        && totals.read(row)
        && readState(row);
  }

  private boolean checkProtocol(LogRow row) {
    if (cells.isEmpty(PROTOCOL)) {
      return cells.fail(LogReason.MISSING_VALUE);
    }
    return row.protocol >= Protocols.UNKNOWN || cells.fail(LogReason.BAD_PROTOCOL);
  }

  private boolean readEnds(LogRow row) {
    if (!cells.readAddresses(row, SOURCE, DESTINATION)) {
      return false;
    }
    int srcPort = PortText.read(cells.text(), cells.from(SOURCE_PORT), cells.to(SOURCE_PORT));
    int dstPort =
        PortText.read(cells.text(), cells.from(DESTINATION_PORT), cells.to(DESTINATION_PORT));
    return setPorts(row, srcPort, dstPort);
  }

  private boolean readJoinedEnds(LogRow row) {
    byte[] text = cells.text();
    if (!endpoint.readJoined(text, cells.from(SOURCE), cells.to(SOURCE))) {
      return cells.fail(LogReason.BAD_ADDRESS);
    }
    row.srcHigh = endpoint.high();
    row.srcLow = endpoint.low();
    int srcPort = endpoint.port();
    if (!endpoint.readJoined(text, cells.from(DESTINATION), cells.to(DESTINATION))) {
      return cells.fail(LogReason.BAD_ADDRESS);
    }
    row.dstHigh = endpoint.high();
    row.dstLow = endpoint.low();
    return setPorts(row, srcPort, endpoint.port());
  }

  private boolean setPorts(LogRow row, int srcPort, int dstPort) {
    if (srcPort == PortText.NO_PORT || dstPort == PortText.NO_PORT) {
      return cells.fail(LogReason.BAD_PORT);
    }
    boolean isIcmp = row.protocol == Protocols.ICMP || row.protocol == Protocols.ICMP6;
    row.srcPort = isIcmp ? LogRow.UNKNOWN : srcPort;
    row.dstPort = isIcmp ? ArgusIcmp.port(row.protocol, srcPort, dstPort) : dstPort;
    return true;
  }

  private boolean readState(LogRow row) {
    byte[] text = cells.text();
    int from = cells.from(STATE);
    int to = cells.to(STATE);
    row.state = texts.text(text, from, to);
    row.label = texts.text(text, cells.from(LABEL), cells.to(LABEL));
    boolean isTcp = row.protocol == Protocols.TCP;
    int middle = isTcp ? row.state.indexOf('_') : -1;
    if (middle >= 0) {
      row.srcFlags = FlagText.letters(text, from, from + middle);
      row.dstFlags = FlagText.letters(text, from + middle + 1, to);
      if (row.srcFlags < 0 || row.dstFlags < 0) {
        return cells.fail(LogReason.BAD_FLAGS);
      }
    }
    int sign = cells.from(DIRECTION);
    if (ArgusDirection.isReversed(text, sign, cells.to(DIRECTION))) {
      ArgusTotals.reverse(row);
    }
    if (middle >= 0) {
      TwoWayFlags.count(row);
    } else if (isTcp) {
      ArgusStates.count(row, isDirectionSure(text, sign, cells.to(DIRECTION)));
    }
    return true;
  }

  private static boolean isDirectionSure(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] == '?') {
        return false;
      }
    }
    return from < to;
  }

  /** A management record has no direction, and so cannot be cut where columns are aligned. */
  private boolean isManagement(byte[] text, int from, int to) {
    return isAligned
        && new String(text, from, to - from, StandardCharsets.ISO_8859_1).contains(" man ");
  }

  private LogOutcome outcomeOfOther(byte[] text, int from, int to) {
    String line = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    if (HeaderLine.isNoRow(line) || line.strip().equals(header.line())) {
      return LogOutcome.NO_ROW;
    }
    if (isHeader(text, from, to)) {
      cells.fail(LogReason.OTHER_HEADER);
    }
    return LogOutcome.BAD;
  }

  private static boolean isHeader(byte[] text, int from, int to) {
    try {
      return HeaderLine.of(text, from, to).flatMap(ArgusLogHeader::in).isPresent();
    } catch (UnusableLogException lacksColumns) {
      return true;
    }
  }
}
