package org.scanlake.flowlog;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.scanlake.flow.Decimal;
import org.scanlake.flow.FlagText;
import org.scanlake.flow.Protocols;

/**
 * Reads the rows of {@code rwcut}. Where the sensor told the flags of the first packet from those
 * of the others, they say whether the flow began with a SYN, and whether that was the only one.
 */
final class RwcutReader implements LogReader {
  private static final int BAD_FLAGS = -2;

  private final ColumnNames names;
  private final RwcutHeader.Places places;
  private final RowCells cells;

  RwcutReader(ColumnNames names, RwcutHeader.Places places) {
    this.names = names;
    this.places = places;
    cells = new RowCells(new DelimitedLine(names, places.all()), ZoneOffset.UTC);
  }

  @Override
  public LogReason reason() {
    return cells.reason();
  }

  @Override
  public LogOutcome read(byte[] text, int from, int to, LogRow row) {
    row.clear();
    if (cells.cut(text, from, to) && readRow(row)) {
      return LogOutcome.FLOW;
    }
    String line = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    if (HeaderLine.isNoRow(line) || names.isHeader(text, from, to)) {
      return LogOutcome.NO_ROW;
    }
    if (ColumnNames.of(line, '|').hasAny("sIP", "dIP")) {
      cells.fail(LogReason.OTHER_HEADER);
    }
    return LogOutcome.BAD;
  }

  private boolean readRow(LogRow row) {
    return cells.readTimes(row, places.start(), places.end(), places.duration())
        && cells.readProtocol(row, places.protocol())
        && cells.readAddresses(row, places.source(), places.destination())
        && cells.readPorts(row, places.srcPort(), places.dstPort())
        && readIcmp(row)
        && readCounts(row)
        && (row.protocol != Protocols.TCP || readFlags(row));
  }

  private boolean readIcmp(LogRow row) {
    boolean isIcmp = row.protocol == Protocols.ICMP || row.protocol == Protocols.ICMP6;
    if (!isIcmp || cells.isEmpty(places.icmpType()) || cells.isEmpty(places.icmpCode())) {
      return true;
    }
    row.dstPort = RowCells.icmp(cells.count(places.icmpType()), cells.count(places.icmpCode()));
    return row.dstPort != RowCells.NO_PORT || cells.fail(LogReason.BAD_PORT);
  }

  private boolean readCounts(LogRow row) {
    row.srcPackets = cells.count(places.packets());
    row.srcBytes = cells.count(places.bytes());
    boolean areNumbers =
        row.srcPackets != Decimal.NOT_A_NUMBER && row.srcBytes != Decimal.NOT_A_NUMBER;
    return areNumbers || cells.fail(LogReason.BAD_COUNT);
  }

  private boolean readFlags(LogRow row) {
    if (places.flags() == ColumnNames.ABSENT) {
      return true;
    }
    int initial = flags(places.initialFlags());
    int session = flags(places.sessionFlags());
    row.srcFlags = flags(places.flags());
    if (row.srcFlags < 0 || initial < 0 || session < 0) {
      row.srcFlags = LogRow.UNKNOWN;
      return cells.fail(LogReason.BAD_FLAGS);
    }
    OredFlags.count(row.srcFlags, row.srcPackets, row.src);
    row.contact = OredFlags.contact(row.srcFlags);
    if ((initial | session) != 0) {
      countFirst(initial, session, row);
    }
    return true;
  }

  /** Letters between blanks, or a number ({@code --integer-tcp-flags}); 0 without the column. */
  private int flags(int column) {
    int from = cells.from(column);
    int to = cells.to(column);
    long number = Decimal.read(cells.text(), from, to);
    if (number >= 0) {
      return number <= 0xff ? (int) number : BAD_FLAGS;
    }
    return FlagText.letters(cells.text(), from, to);
  }

  private static void countFirst(int initial, int session, LogRow row) {
    boolean opens = (initial & OredFlags.SYN) != 0;
    boolean answers = opens && (initial & OredFlags.ACK) != 0;
    if (opens && (session & OredFlags.SYN) == 0) {
      row.src.syn = 1;
      row.src.synAck = answers ? 1 : 0;
      row.src.synQuality = Quality.EXACT;
    }
    row.contact = opens && !answers ? Contact.SENT_SYN : Contact.NONE;
  }
}
