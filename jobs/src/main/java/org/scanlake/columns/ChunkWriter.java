package org.scanlake.columns;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ParquetFileWriter;

/** Writes the pages of one column chunk of a file. */
final class ChunkWriter {
  private static final int ROWS_A_PAGE = 1 << 14;
  private static final int FIRST_BYTES = 1 << 16;
  private static final int MOST_BYTES = 1 << 20;

  private final ParquetFileWriter file;
  private final BytesInputCompressor compressor;
  private int bitWidth;

  /** Puts the values of some rows into a page. */
  interface Values {
    void put(Page page, int from, int to) throws IOException;
  }

  /** Tells statistics of the values of some rows. */
  interface Description {
    void of(Statistics<?> statistics, int from, int to);
  }

  ChunkWriter(ParquetFileWriter file, BytesInputCompressor compressor) {
    this.file = file;
    this.compressor = compressor;
  }

  void write(Column column) throws IOException {
    bitWidth = 0;
    file.startColumn(column.descriptor(), column.size(), compressor.getCodecName());
    column.writeTo(this);
    file.endColumn();
  }

  /** Writes the dictionary, which comes before the pages that refer to it. */
  void writeDictionary(int size, Consumer<PlainValuesWriter> entries) throws IOException {
    bitWidth = BitWidth.of(size);
    try (PlainValuesWriter plain =
        new PlainValuesWriter(FIRST_BYTES, MOST_BYTES, HeapByteBufferAllocator.getInstance())) {
      entries.accept(plain);
      BytesInput bytes = plain.getBytes();
      int uncompressed = (int) bytes.size();
      file.writeDictionaryPage(
          new DictionaryPage(compressor.compress(bytes), uncompressed, size, Encoding.PLAIN));
    }
  }

  void writePages(Column column, Values values, Description description) throws IOException {
    Page page = new Page(bitWidth);
    for (int from = 0; from < column.size(); from += ROWS_A_PAGE) {
      int to = Math.min(from + ROWS_A_PAGE, column.size());
      Statistics<?> statistics = Statistics.createStats(column.descriptor().getPrimitiveType());
      statistics.incrementNumNulls(page.putPresence(column, from, to));
      description.of(statistics, from, to);
      values.put(page, from, to);
      write(page, to - from, statistics);
      page.reset();
    }
    page.close();
  }

  private void write(Page page, int rows, Statistics<?> statistics) throws IOException {
    BytesInput bytes = page.bytes();
    int uncompressed = (int) bytes.size();
    file.writeDataPage(
        rows,
        uncompressed,
        compressor.compress(bytes),
        statistics,
        rows,
        Encoding.RLE,
        Encoding.RLE,
        page.encoding());
  }
}
