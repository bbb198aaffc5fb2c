package org.scanlake.flowlog;

import org.scanlake.alert.Column;
import org.scanlake.flow.Decimal;
import org.scanlake.flow.Protocols;

/**
 * Tells how many packets and bytes each end sent, of which Argus by default prints the sum of the
 * packets, the sum of the bytes and the source's bytes. An end without bytes sent no packet; when
 * both have some and there are two packets, each sent one. Otherwise the packets of each are
 * unknown unless there is a column for them. Where not even the source's bytes are told, a state
 * may say that only one end sent. One instance a reader.
 */
final class ArgusTotals {
  private static final int PACKETS = Column.PACKETS.ordinal();
  private static final int BYTES = Column.BYTES.ordinal();
  private static final int STATE = Column.FLAGS.ordinal();

  private final RowCells cells;

  ArgusTotals(RowCells cells) {
    this.cells = cells;
  }

  /** Reads them into the row; false when a cell is no number, or a part more than its sum. */
  boolean read(LogRow row) {
    row.srcPackets = cells.count(Column.SOURCE_PACKETS.ordinal());
    row.dstPackets = cells.count(Column.DESTINATION_PACKETS.ordinal());
    row.srcBytes = cells.count(Column.SOURCE_BYTES.ordinal());
    row.dstBytes = cells.count(Column.DESTINATION_BYTES.ordinal());
    long packets = cells.count(PACKETS);
    long bytes = cells.count(BYTES);
    if (!areNumbers(row, packets, bytes)) {
      return cells.fail(LogReason.BAD_COUNT);
    }
    splitBytes(row, bytes);
    splitPackets(row, packets);
    if (row.srcBytes == LogRow.UNKNOWN && row.srcPackets == LogRow.UNKNOWN) {
      splitByState(row, packets, bytes);
    }
    boolean areParts = Math.min(row.srcBytes, row.dstBytes) >= LogRow.UNKNOWN;
    boolean arePackets = Math.min(row.srcPackets, row.dstPackets) >= LogRow.UNKNOWN;
    return areParts && arePackets || cells.fail(LogReason.BAD_COUNT);
  }

  private static boolean areNumbers(LogRow row, long packets, long bytes) {
    return row.srcPackets != Decimal.NOT_A_NUMBER
        && row.dstPackets != Decimal.NOT_A_NUMBER
        && row.srcBytes != Decimal.NOT_A_NUMBER
        && row.dstBytes != Decimal.NOT_A_NUMBER
        && packets != Decimal.NOT_A_NUMBER
        && bytes != Decimal.NOT_A_NUMBER;
  }

  private static void splitBytes(LogRow row, long bytes) {
    if (bytes >= 0 && row.srcBytes >= 0 && row.dstBytes < 0) {
      row.dstBytes = rest(bytes, row.srcBytes);
    } else if (bytes >= 0 && row.dstBytes >= 0 && row.srcBytes < 0) {
      row.srcBytes = rest(bytes, row.dstBytes);
    }
  }

  private static void splitPackets(LogRow row, long packets) {
    if (packets < 0 || row.srcPackets >= 0 && row.dstPackets >= 0) {
      return;
    }
    if (row.srcPackets >= 0) {
      row.dstPackets = rest(packets, row.srcPackets);
    } else if (row.dstPackets >= 0) {
      row.srcPackets = rest(packets, row.dstPackets);
    } else if (row.dstBytes == 0) {
      setPackets(row, packets, 0);
    } else if (row.srcBytes == 0) {
      setPackets(row, 0, packets);
    } else if (packets == 2 && row.srcBytes > 0 && row.dstBytes > 0) {
      setPackets(row, 1, 1);
    }
  }

  /** What is left of a sum; something below unknown when there is less than nothing. */
  private static long rest(long sum, long part) {
    return part > sum ? Decimal.NOT_A_NUMBER : sum - part;
  }

  private void splitByState(LogRow row, long packets, long bytes) {
    byte[] text = cells.text();
    int from = cells.from(STATE);
    int to = cells.to(STATE);
    if (packets < 0 || from == to) {
      return;
    }
    boolean isTcp = row.protocol == Protocols.TCP;
    boolean onlySource = isTcp && text[to - 1] == '_' && to - from > 1 || isRequest(text, from, to);
    boolean onlyDestination =
        isTcp && text[from] == '_' && to - from > 1 || is("RSP", text, from, to);
    if (onlySource) {
      setPackets(row, packets, 0);
      row.srcBytes = bytes;
      row.dstBytes = 0;
    } else if (onlyDestination) {
      setPackets(row, 0, packets);
      row.srcBytes = 0;
      row.dstBytes = bytes;
    }
  }

  /** {@code INT} and {@code REQ} are requests that nothing answered. */
  private static boolean isRequest(byte[] text, int from, int to) {
    return is("INT", text, from, to) || is("REQ", text, from, to);
  }

  private static boolean is(String state, byte[] text, int from, int to) {
    return to - from == 3
        && text[from] == state.charAt(0)
        && text[from + 1] == state.charAt(1)
        && text[from + 2] == state.charAt(2);
  }

  private static void setPackets(LogRow row, long source, long destination) {
    row.srcPackets = source;
    row.dstPackets = destination;
  }

  /** Makes the destination the source, and all that each sent the other's. */
  static void reverse(LogRow row) {
    final long high = row.srcHigh;
    final long low = row.srcLow;
    final long packets = row.srcPackets;
    final long bytes = row.srcBytes;
    final int flags = row.srcFlags;
    final int port = row.srcPort;
    row.srcHigh = row.dstHigh;
    row.srcLow = row.dstLow;
    row.srcPackets = row.dstPackets;
    row.srcBytes = row.dstBytes;
    row.srcFlags = row.dstFlags;
    row.dstHigh = high;
    row.dstLow = low;
    row.dstPackets = packets;
    row.dstBytes = bytes;
    row.dstFlags = flags;
    if (row.protocol != Protocols.ICMP && row.protocol != Protocols.ICMP6) {
      row.srcPort = row.dstPort;
      row.dstPort = port;
    }
  }
}
