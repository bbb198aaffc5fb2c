package org.scanlake.columns;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** A column of whole numbers or of times, those in microseconds since 1970. */
public final class NumberColumn extends Column {
  /** Stands for no value. */
  public static final long ABSENT = Long.MIN_VALUE;

  private final boolean isInt;
  private final NumberDictionary dictionary;
  private final long[] values = new long[RowGroup.ROWS];

  /**
   * @param dictionary of any content; may be shared with other columns of the thread
   */
  NumberColumn(ColumnDescriptor descriptor, NumberDictionary dictionary) {
    super(descriptor);
    this.isInt = descriptor.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT32;
    this.dictionary = dictionary;
  }

  /** The value of the next row, or {@link #ABSENT}. */
  public void add(long value) {
    values[size++] = value;
  }

  @Override
  boolean isAbsent(int row) {
    return values[row] == ABSENT;
  }

  @Override
  int[] ranks() {
    long[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    int[] ranks = new int[size];
    for (int row = 0; row < size; row++) {
      ranks[row] = first(sorted, values[row]);
    }
    return ranks;
  }

  /** Where the values that are not less begin. */
  private static int first(long[] sorted, long value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  void reorder(int[] order) {
    long[] before = Arrays.copyOf(values, size);
    for (int row = 0; row < size; row++) {
      values[row] = before[order[row]];
    }
  }

  @Override
  void clear() {
    size = 0;
  }

  @Override
  void writeTo(ChunkWriter chunk) throws IOException {
    if (dictionary.numbers(values, size, isInt ? Integer.BYTES : Long.BYTES)) {
      chunk.writeNumbered(this, dictionary.size(), this::putDictionary, dictionary.ids());
    } else {
      chunk.writePlain(this, this::put);
    }
  }

  private void putDictionary(PlainValuesWriter plain) {
    for (int id = 0; id < dictionary.size(); id++) {
      put(plain, dictionary.value(id));
    }
  }

  private void put(PlainValuesWriter plain, int from, int to) {
    for (int row = from; row < to; row++) {
      if (values[row] != ABSENT) {
        put(plain, values[row]);
      }
    }
  }

  private void put(PlainValuesWriter plain, long value) {
    if (isInt) {
      plain.writeInteger(Math.toIntExact(value));
    } else {
      plain.writeLong(value);
    }
  }

  @Override
  void describe(Statistics<?> statistics, int from, int to) {
    long least = Long.MAX_VALUE;
    long most = ABSENT;
    for (int row = from; row < to; row++) {
      long value = values[row];
      if (value != ABSENT) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    if (most != ABSENT) {
      describe(statistics, least);
      describe(statistics, most);
    }
  }

  private void describe(Statistics<?> statistics, long value) {
    if (isInt) {
      statistics.updateStats(Math.toIntExact(value));
    } else {
      statistics.updateStats(value);
    }
  }
}
