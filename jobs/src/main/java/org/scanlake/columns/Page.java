package org.scanlake.columns;

import java.io.IOException;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** One data page of a column: whether each row has a value, and the values as numbers or plain. */
final class Page {
  private static final ByteBufferAllocator HEAP = HeapByteBufferAllocator.getInstance();
  private static final int FIRST_BYTES = 1 << 16;
  private static final int MOST_BYTES = 1 << 20;

  private final RunLengthBitPackingHybridEncoder presence =
      new RunLengthBitPackingHybridEncoder(1, FIRST_BYTES, MOST_BYTES, HEAP);
  private final PlainValuesWriter plain = new PlainValuesWriter(FIRST_BYTES, MOST_BYTES, HEAP);
  private final RunLengthBitPackingHybridEncoder ids;
  private final int bitWidth;
  private boolean isPlain = true;

  /**
   * @param bitWidth of the numbers of dictionary entries; 0 when there is no dictionary
   */
  Page(int bitWidth) {
    this.bitWidth = bitWidth;
    this.ids = new RunLengthBitPackingHybridEncoder(bitWidth, FIRST_BYTES, MOST_BYTES, HEAP);
  }

  /** For values as they are. */
  PlainValuesWriter plain() {
    return plain;
  }

  /** Adds the numbers of some rows' dictionary entries; below 0 are rows without value. */
  void putIds(int[] numbers, int from, int to) throws IOException {
    isPlain = false;
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
    return isPlain ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
  }

  BytesInput bytes() throws IOException {
    BytesInput levels = presence.toBytes();
    BytesInput values =
        isPlain
            ? plain.getBytes()
            : BytesInput.concat(BytesInput.from(new byte[] {(byte) bitWidth}), ids.toBytes());
    return BytesInput.concat(BytesInput.fromInt((int) levels.size()), levels, values);
  }

  void reset() {
    presence.reset();
    plain.reset();
    ids.reset();
  }

  void close() {
    presence.close();
    plain.close();
    ids.close();
  }
}
