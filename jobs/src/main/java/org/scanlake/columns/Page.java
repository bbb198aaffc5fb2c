package org.scanlake.columns;

import java.io.IOException;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** One data page of a column: whether each row has a value, and the values as numbers or plain. */
final class Page implements AutoCloseable {
  private static final ByteBufferAllocator HEAP = HeapByteBufferAllocator.getInstance();
  private static final int FIRST_BYTES = 1 << 16;
  private static final int MOST_BYTES = 1 << 20;

  private final RunLengthBitPackingHybridEncoder presence = numbers(1);
  private final PlainValuesWriter values = plainWriter();
  private final RunLengthBitPackingHybridEncoder ids;
  private final int bitWidth;
  private final Encoding encoding;

  private Page(int bitWidth, Encoding encoding) {
    this.ids = numbers(bitWidth);
    this.bitWidth = bitWidth;
    this.encoding = encoding;
  }

  /** A page of values as they are. */
  static Page plain() {
    return new Page(0, Encoding.PLAIN);
  }

  /** A page of numbers of dictionary entries. */
  static Page ofNumbers(int bitWidth) {
    return new Page(bitWidth, Encoding.RLE_DICTIONARY);
  }

  /** Writes values as they are, behind one another. */
  static PlainValuesWriter plainWriter() {
    return new PlainValuesWriter(FIRST_BYTES, MOST_BYTES, HEAP);
  }

  private static RunLengthBitPackingHybridEncoder numbers(int bitWidth) {
    return new RunLengthBitPackingHybridEncoder(bitWidth, FIRST_BYTES, MOST_BYTES, HEAP);
  }

  /** For values as they are. */
  PlainValuesWriter values() {
    return values;
  }

  /** Adds the numbers of some rows' dictionary entries; below 0 are rows without value. */
  void putIds(int[] numbers, int from, int to) throws IOException {
    for (int row = from; row < to; row++) {
      if (numbers[row] >= 0) {
        ids.writeInt(numbers[row]);
      }
    }
  }

  /** Says which rows have values; answers how many have none. */
  int putPresence(Column column, int from, int to) throws IOException {
    int absent = 0;
    for (int row = from; row < to; row++) {
      boolean isAbsent = column.isAbsent(row);
      presence.writeInt(isAbsent ? 0 : 1);
      absent += isAbsent ? 1 : 0;
    }
    return absent;
  }

  Encoding encoding() {
    return encoding;
  }

  BytesInput bytes() throws IOException {
    BytesInput levels = presence.toBytes();
    return BytesInput.concat(
        BytesInput.fromInt(Math.toIntExact(levels.size())), levels, valueBytes());
  }

  private BytesInput valueBytes() throws IOException {
    return encoding == Encoding.PLAIN
        ? values.getBytes()
        : BytesInput.concat(BytesInput.from(new byte[] {(byte) bitWidth}), ids.toBytes());
  }

  void reset() {
    presence.reset();
    values.reset();
    ids.reset();
  }

  @Override
  public void close() {
    presence.close();
    values.close();
    ids.close();
  }
}
