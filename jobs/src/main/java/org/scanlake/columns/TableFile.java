package org.scanlake.columns;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.types.StructType;

/** One Parquet file under construction. One thread uses it. */
public final class TableFile implements AutoCloseable {
  private final ParquetFileWriter file;
  private final CodecFactory codecs;
  private final ChunkWriter chunks;
  private final RowGroup rows;
  private long written;
  private boolean isEnded;

  private TableFile(ParquetFileWriter file, CodecFactory codecs, RowGroup rows) {
    this.file = file;
    this.codecs = codecs;
    this.chunks = new ChunkWriter(file, codecs.getCompressor(CompressionCodecName.SNAPPY));
    this.rows = rows;
  }

  /**
   * Begins a file that is not there yet.
   *
   * @param schema columns that are whole numbers, times or texts, of any of which may be null
   */
  public static TableFile create(Configuration hadoop, Path path, StructType schema)
      throws IOException {
    MessageType type = ParquetSchema.of(schema);
    ParquetFileWriter file =
        new ParquetFileWriter(
            HadoopOutputFile.fromPath(path, hadoop),
            type,
            ParquetFileWriter.Mode.CREATE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            null,
            ParquetProperties.builder().build());
    file.start();
    return new TableFile(
        file, new CodecFactory(hadoop, ParquetWriter.DEFAULT_PAGE_SIZE), new RowGroup(type));
  }

  /** Where rows are added: each to every column in turn, and then {@link #endRow()}. */
  public RowGroup rows() {
    return rows;
  }

  /** Ends a row; answers whether the next one begins a new row group. */
  public boolean endRow() throws IOException {
    if (rows.size() < RowGroup.ROWS) {
      return false;
    }
    writeGroup();
    return true;
  }

  private void writeGroup() throws IOException {
    file.startBlock(rows.size());
    for (Column column : rows.columns()) {
      chunks.write(column);
    }
    file.endBlock();
    written += rows.size();
    rows.clear();
  }

  /** Ends the file; answers how many rows it has. */
  public long end() throws IOException {
    if (rows.size() > 0) {
      writeGroup();
    }
    file.end(Map.of());
    isEnded = true;
    return written;
  }

  /** Frees what it holds; a file that has not ended stays as a piece that nobody can read. */
  @Override
  public void close() throws IOException {
    codecs.release();
    if (!isEnded) {
      file.abort();
    }
    file.close();
  }
}
