package org.scanlake.parsed;

import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.flow.Protocols;
import org.scanlake.flowlog.LogRow;
import org.scanlake.flowlog.Quality;
import org.scanlake.flowlog.TcpCounts;
import org.scanlake.lake.Flows;
import org.scanlake.network.AddressBytes;

/**
 * Rows of table {@code flows} as they were read from their logs, as far as samples are made of it.
 */
public final class StoredFlow {
  private static final StructType SCHEMA = Flows.TABLE.schema();
  private static final int START = SCHEMA.fieldIndex(Flows.START);
  private static final int END = SCHEMA.fieldIndex(Flows.END);
  private static final int PROTOCOL = SCHEMA.fieldIndex(Flows.PROTOCOL);
  private static final int SOURCE = SCHEMA.fieldIndex(Flows.SOURCE);
  private static final int SRC_PORT = SCHEMA.fieldIndex(Flows.SRC_PORT);
  private static final int DESTINATION = SCHEMA.fieldIndex(Flows.DESTINATION);
  private static final int DST_PORT = SCHEMA.fieldIndex(Flows.DST_PORT);
  private static final int SRC_PACKETS = SCHEMA.fieldIndex(Flows.SRC_PACKETS);
  private static final int DST_PACKETS = SCHEMA.fieldIndex(Flows.DST_PACKETS);
  private static final int SRC_SYN = SCHEMA.fieldIndex(Flows.SRC_SYN);
  private static final int DST_SYN = SCHEMA.fieldIndex(Flows.DST_SYN);
  private static final int QUALITY = SCHEMA.fieldIndex(Flows.QUALITY);

  private final LogRow row = new LogRow();
  private final AddressBytes address = new AddressBytes();

  /**
   * The row of a flow, valid until the next one is asked for.
   *
   * @param stored all columns of the table
   */
  public LogRow of(InternalRow stored) {
    row.clear();
    row.startMicros = stored.getLong(START);
    row.endMicros = stored.getLong(END);
    row.protocol = protocol(stored);
    readAddress(stored.getUTF8String(SOURCE));
    row.srcHigh = address.high();
    row.srcLow = address.low();
    readAddress(stored.getUTF8String(DESTINATION));
    row.dstHigh = address.high();
    row.dstLow = address.low();
    row.srcPort = (int) number(stored, SRC_PORT);
    row.dstPort = (int) number(stored, DST_PORT);
    row.srcPackets = number(stored, SRC_PACKETS);
    row.dstPackets = number(stored, DST_PACKETS);
    readCounts(stored, SRC_SYN, row.src);
    readCounts(stored, DST_SYN, row.dst);
    UTF8String quality = stored.getUTF8String(QUALITY);
    QualityText.read(quality, 0, row.src);
    QualityText.read(quality, QualityText.LETTERS, row.dst);
    return row;
  }

  private static int protocol(InternalRow stored) {
    return stored.isNullAt(PROTOCOL)
        ? Protocols.UNKNOWN
        : Protocols.number(stored.getUTF8String(PROTOCOL).toString()).orElse(Protocols.UNKNOWN);
  }

  private void readAddress(UTF8String text) {
    byte[] bytes = text.getBytes();
    if (!address.read(bytes, 0, bytes.length)) {
      throw new IllegalStateException(
          "no address in table flows: " + new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /** The four counts stand in the order of their columns. */
  private static void readCounts(InternalRow stored, int first, TcpCounts counts) {
    counts.set(
        number(stored, first),
        number(stored, first + 1),
        number(stored, first + 2),
        number(stored, first + 3),
        Quality.EXACT);
  }

  private static long number(InternalRow stored, int column) {
    if (stored.isNullAt(column)) {
      return LogRow.UNKNOWN;
    }
    boolean isInt = column == SRC_PORT || column == DST_PORT;
    return isInt ? stored.getInt(column) : stored.getLong(column);
  }
}
