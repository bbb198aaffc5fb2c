package org.scanlake.parsed;

import java.util.Arrays;
import org.scanlake.flow.FlowRows;

/**
 * Flow rows as bytes, about a quarter of their text: each cell as its difference from the cell
 * above. This is how they wait between the reading of the mails and the writing of the table.
 */
public final class FlowCells {
  static final int START = 0;
  static final int DURATION = 1;
  static final int PROTOCOL = 2;
  static final int SRC_HIGH = 3;
  static final int SRC_LOW = 4;
  static final int SRC_PORT = 5;
  static final int DST_HIGH = 6;
  static final int DST_LOW = 7;
  static final int DST_PORT = 8;
  static final int TCP_FLAGS = 9;
  static final int TOS = 10;
  static final int PACKETS = 11;
  static final int BYTES = 12;
  static final int FLOWS = 13;
  static final int PART = 14;
  static final int LINE = 15;
  static final int CELLS = 16;

  private final long[] above = new long[CELLS];
  private final long[] cells = new long[CELLS];

  /** Starts over: the row that comes next has none above. */
  public void clear() {
    Arrays.fill(above, 0);
  }

  /** Writes row {@code i}. */
  public void put(FlowRows rows, int i, ByteSink sink) {
    cells[START] = rows.startMicros(i);
    cells[DURATION] = rows.durationMicros(i);
    cells[PROTOCOL] = rows.protocol(i);
    cells[SRC_HIGH] = rows.srcHigh(i);
    cells[SRC_LOW] = rows.srcLow(i);
    cells[SRC_PORT] = rows.srcPort(i);
    cells[DST_HIGH] = rows.dstHigh(i);
    cells[DST_LOW] = rows.dstLow(i);
    cells[DST_PORT] = rows.dstPort(i);
    cells[TCP_FLAGS] = rows.tcpFlags(i);
    cells[TOS] = rows.tos(i);
    cells[PACKETS] = rows.packets(i);
    cells[BYTES] = rows.bytes(i);
    cells[FLOWS] = rows.flows(i);
    cells[PART] = rows.part(i);
    cells[LINE] = rows.line(i);
    for (int cell = 0; cell < CELLS; cell++) {
      sink.putLong(cells[cell] - above[cell]);
      above[cell] = cells[cell];
    }
  }

  /** Reads the next row; its cells, by the numbers above, are valid until the row after it. */
  long[] take(ByteSource source) {
    for (int cell = 0; cell < CELLS; cell++) {
      above[cell] += source.takeLong();
    }
    return above;
  }
}
