package org.scanlake.alert;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.scanlake.flow.FlowRow;
import org.scanlake.flow.FlowRows;

/**
 * A table of nfdump's {@code line}, {@code long} or {@code extended} output outside of a mail, read
 * line by line, each for itself. One instance a thread.
 */
public final class NfdumpTable {
  private final NfdumpRows reader;
  private final FlowRows rows = new FlowRows();
  private final Line line = new Line();

  /**
   * The table under a header line.
   *
   * @param zone of its times
   */
  public NfdumpTable(String header, ZoneOffset zone) {
    String blankSeparated = header.replace('\t', ' ') + ' ';
    reader = new NfdumpRows(NfdumpColumns.of(blankSeparated), zone);
  }

  /** Whether a line is the header of such a table. */
  public static boolean isHeader(String text) {
    String start = text.stripLeading();
    return start.startsWith("Date flow start") || start.startsWith("Date first seen");
  }

  /** Whether {@code text[from..to)} is a row; {@link #row} then has it. */
  public boolean read(byte[] text, int from, int to) {
    line.bytes = text;
    line.from = from;
    line.to = to;
    line.charset = StandardCharsets.ISO_8859_1;
    rows.truncate(0);
    reader.forget();
    return reader.read(line, rows) == RowOutcome.READ;
  }

  public FlowRow row() {
    return rows.row;
  }

  /**
   * Where the last line that was no row ceased to be one: the number of the word, from 0. Date,
   * time, duration, protocol, source, arrow and destination are the words 0 to 6.
   */
  public int wordReached() {
    return reader.wordReached();
  }
}
