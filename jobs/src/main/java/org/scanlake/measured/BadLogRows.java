package org.scanlake.measured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.archive.ParseLimits;
import org.scanlake.archive.UnreadableArchiveException;
import org.scanlake.lake.Quarantine;
import org.scanlake.source.LogLines;
import org.scanlake.source.LogSplit;

/** The bad rows of a split as rows of table {@code quarantine}. */
final class BadLogRows implements Iterator<InternalRow> {
  private static final int LINE = Quarantine.TABLE.schema().fieldIndex(Quarantine.LINE);
  private static final int REASON = Quarantine.TABLE.schema().fieldIndex(Quarantine.REASON);
  private static final int TEXT = Quarantine.TABLE.schema().fieldIndex(Quarantine.TEXT);

  private final LogSplit split;
  private final LogSplitReader rows;
  private final SpecificInternalRow out = new SpecificInternalRow(Quarantine.TABLE.schema());
  private boolean isReady;
  private boolean isAtEnd;

  BadLogRows(Configuration hadoop, LogSplit split, ZoneOffset zone, int runId) throws IOException {
    this.split = split;
    this.rows = LogSplitReader.open(hadoop, split, zone);
    out.setInt(0, runId);
    out.update(
        Quarantine.TABLE.schema().fieldIndex(Quarantine.ARCHIVE),
        UTF8String.fromString(split.split().archive().path()));
  }

  @Override
  public boolean hasNext() {
    try {
      while (!isReady && !isAtEnd) {
        isAtEnd = !rows.next();
        isReady = !isAtEnd && !rows.isFlow();
      }
      if (isAtEnd) {
        rows.close();
      }
      return isReady;
    } catch (IOException e) {
      throw new UncheckedIOException(
          UnreadableArchiveException.ofLog(split.split().archive().path(), e));
    }
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    isReady = false;
    LogLines line = rows.line();
    setLine(rows.lineNumber());
    out.update(REASON, UTF8String.fromString(rows.reason().name()));
    out.update(TEXT, UTF8String.fromString(text(line)));
    return out;
  }

  private void setLine(long number) {
    if (number <= Integer.MAX_VALUE) {
      out.setInt(LINE, (int) number);
    } else {
      out.setNullAt(LINE);
    }
  }

  private static String text(LogLines line) {
    int length = Math.min(line.to() - line.from(), ParseLimits.DEFAULT.maxTextBytes());
    return new String(line.bytes(), line.from(), length, StandardCharsets.UTF_8);
  }
}
