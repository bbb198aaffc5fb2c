package org.scanlake.flowlog;

import java.time.ZoneOffset;
import org.scanlake.flow.Decimal;
import org.scanlake.flow.Protocols;
import org.scanlake.flow.TcpFlags;

/**
 * Reads the rows of nfdump's CSV. A row is one way, unless nfdump joined both ({@code -B}): then
 * the out columns are the destination's packets, and the flags are the source's alone.
 */
final class NfdumpCsvReader implements LogReader {
  private final ColumnNames names;
  private final NfdumpCsvHeader.Places places;
  private final RowCells cells;

  NfdumpCsvReader(ColumnNames names, NfdumpCsvHeader.Places places, ZoneOffset zone) {
    this.names = names;
    this.places = places;
    cells = new RowCells(new DelimitedLine(names, places.all()), zone);
  }

  @Override
  public LogReason reason() {
    return cells.reason();
  }

  @Override
  public LogOutcome read(byte[] text, int from, int to, LogRow row) {
    row.clear();
    if (cells.cut(text, from, to) && readRow(row)) {
      countFlags(row);
      return LogOutcome.FLOW;
    }
    if (NfdumpTail.isNoRow(text, from, to) || names.isHeader(text, from, to)) {
      return LogOutcome.NO_ROW;
    }
    if (NfdumpTail.isCsvHeader(text, from, to)) {
      cells.fail(LogReason.OTHER_HEADER);
    }
    return LogOutcome.BAD;
  }

  private boolean readRow(LogRow row) {
    return cells.readTimes(row, places.start(), places.end(), places.duration())
        && cells.readProtocol(row, places.protocol())
        && cells.readAddresses(row, places.source(), places.destination())
        && cells.readPorts(row, places.srcPort(), places.dstPort())
        && readCounts(row)
        && readFlags(row);
  }

  private boolean readCounts(LogRow row) {
    row.srcPackets = cells.count(places.srcPackets());
    row.srcBytes = cells.count(places.srcBytes());
    long packetsBack = cells.count(places.dstPackets());
    long bytesBack = cells.count(places.dstBytes());
    boolean areNumbers =
        row.srcPackets != Decimal.NOT_A_NUMBER
            && row.srcBytes != Decimal.NOT_A_NUMBER
            && packetsBack != Decimal.NOT_A_NUMBER
            && bytesBack != Decimal.NOT_A_NUMBER;
    if (!areNumbers) {
      return cells.fail(LogReason.BAD_COUNT);
    }
    if (packetsBack > 0) {
      row.dstPackets = packetsBack;
      row.dstBytes = bytesBack;
    }
    return true;
  }

  private boolean readFlags(LogRow row) {
    int column = places.flags();
    if (row.protocol != Protocols.TCP || cells.isEmpty(column)) {
      return true;
    }
    row.srcFlags = TcpFlags.read(cells.text(), cells.from(column), cells.to(column));
    return row.srcFlags >= 0 || cells.fail(LogReason.BAD_FLAGS);
  }

  private static void countFlags(LogRow row) {
    if (row.srcFlags == LogRow.UNKNOWN) {
      return;
    }
    OredFlags.count(row.srcFlags, row.srcPackets, row.src);
    row.contact = OredFlags.contact(row.srcFlags);
    if (row.dstPackets > 0 && row.contact != Contact.NONE) {
      // There is no reverse row. A source that sent nothing but SYNs was refused.
      boolean wentOn = (row.srcFlags & (OredFlags.ACK | OredFlags.RST)) != 0;
      row.contact = wentOn ? Contact.SUCCEEDED : Contact.FAILED;
    }
  }
}
