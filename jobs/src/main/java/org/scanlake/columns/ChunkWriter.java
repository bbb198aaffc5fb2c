package org.scanlake.columns;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ParquetFileWriter;

/** Writes the pages of one column chunk of a file. */
final class ChunkWriter {
  private static final int ROWS_A_PAGE = 1 << 14;

  private final ParquetFileWriter file;
  private final BytesInputCompressor compressor;

  /** Puts the values of some rows as they are. */
  interface Values {
    void put(PlainValuesWriter plain, int from, int to);
  }

  private interface Filling {
    void fill(Page page, int from, int to) throws IOException;
  }

  ChunkWriter(ParquetFileWriter file, BytesInputCompressor compressor) {
    this.file = file;
    this.compressor = compressor;
  }

  void write(Column column) throws IOException {
    file.startColumn(column.descriptor(), column.size(), compressor.getCodecName());
    column.writeTo(this);
    file.endColumn();
  }

  /** Writes the column's values as they are. */
  void writePlain(Column column, Values values) throws IOException {
    try (Page page = Page.plain()) {
      writePages(column, page, (into, from, to) -> values.put(into.values(), from, to));
    }
  }

  /**
   * Writes the column's values as numbers of dictionary entries.
   *
   * @param size of the dictionary
   * @param entries puts them in the order of their numbers
   * @param ids a row's number; below 0 where it has no value
   */
  void writeNumbered(Column column, int size, Consumer<PlainValuesWriter> entries, int[] ids)
      throws IOException {
    writeDictionary(size, entries);
    try (Page page = Page.ofNumbers(BitWidth.of(size))) {
      writePages(column, page, (into, from, to) -> into.putIds(ids, from, to));
    }
  }

  private void writeDictionary(int size, Consumer<PlainValuesWriter> entries) throws IOException {
    try (PlainValuesWriter plain = Page.plainWriter()) {
      entries.accept(plain);
      BytesInput bytes = plain.getBytes();
      int uncompressed = Math.toIntExact(bytes.size());
      file.writeDictionaryPage(
          new DictionaryPage(compressor.compress(bytes), uncompressed, size, Encoding.PLAIN));
    }
  }

  private void writePages(Column column, Page page, Filling filling) throws IOException {
    for (int from = 0; from < column.size(); from += ROWS_A_PAGE) {
      int to = Math.min(from + ROWS_A_PAGE, column.size());
      Statistics<?> statistics = Statistics.createStats(column.descriptor().getPrimitiveType());
      statistics.incrementNumNulls(page.putPresence(column, from, to));
      column.describe(statistics, from, to);
      filling.fill(page, from, to);
      write(page, to - from, statistics);
      page.reset();
    }
  }

  private void write(Page page, int rows, Statistics<?> statistics) throws IOException {
    BytesInput bytes = page.bytes();
    int uncompressed = Math.toIntExact(bytes.size());
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
