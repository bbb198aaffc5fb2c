package org.scanlake.measured;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.lake.Quarantine;
import org.scanlake.parsed.ByteSource;

/** Rows of table {@code quarantine}. */
final class QuarantineRows implements RowsOfMail<InternalRow> {
  private final List<String> archives;
  private final SpecificInternalRow row = new SpecificInternalRow(Quarantine.TABLE.schema());

  QuarantineRows(int runId, List<String> archives) {
    this.archives = archives;
    row.setInt(0, runId);
  }

  @Override
  public Iterator<InternalRow> of(ReadMail mail) {
    if (mail instanceof ReadMail.Alert alert) {
      return of(alert.reading(), alert.quarantine());
    }
    if (mail instanceof ReadMail.Unreadable bad) {
      return of(bad.reading(), bad.quarantine());
    }
    return Collections.emptyIterator();
  }

  private Iterator<InternalRow> of(int reading, byte[] quarantine) {
    ByteSource source = new ByteSource(quarantine);
    row.update(1, UTF8String.fromString(archives.get(reading)));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !source.isAtEnd();
      }

      @Override
      public InternalRow next() {
        return fill(source);
      }
    };
  }

  private InternalRow fill(ByteSource source) {
    setLong(2, source.takeLong());
    setLong(3, source.takeLong());
    UTF8String alertId = source.takeText();
    if (alertId.numBytes() == 0) {
      row.setNullAt(4);
    } else {
      row.update(4, alertId);
    }
    setInt(5, source.takeInt());
    setInt(6, source.takeInt());
    row.update(7, source.takeText());
    row.update(8, source.takeText());
    return row;
  }

  private void setLong(int column, long value) {
    if (value < 0) {
      row.setNullAt(column);
    } else {
      row.setLong(column, value);
    }
  }

  private void setInt(int column, int value) {
    if (value < 0) {
      row.setNullAt(column);
    } else {
      row.setInt(column, value);
    }
  }
}
