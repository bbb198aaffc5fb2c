package org.scanlake.columns;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.package$;
import org.apache.spark.sql.types.StructType;

/** One Parquet file under construction. One thread uses it. */
public final class TableFile implements AutoCloseable {
  /** By this key Spark knows that the file's times are those of today's calendar. */
  private static final Map<String, String> WRITER =
      Map.of("org.apache.spark.version", package$.MODULE$.SPARK_VERSION());

  private final NewOutput output;
  private final ParquetFileWriter file;
  private final CodecFactory codecs;
  private final ChunkWriter chunks;
  private final RowGroup rows;
  private final Optional<Clustering> clustering;
  private long written;
  private boolean isEnded;

  private TableFile(
      NewOutput output,
      ParquetFileWriter file,
      CodecFactory codecs,
      RowGroup rows,
      Optional<Clustering> clustering) {
    this.clustering = clustering;
    this.output = output;
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
    return create(hadoop, path, schema, Optional.empty());
  }

  /** The same with rows in another order than they are added, within their row group. */
  public static TableFile create(
      Configuration hadoop, Path path, StructType schema, Clustering clustering)
      throws IOException {
    return create(hadoop, path, schema, Optional.of(clustering));
  }

  private static TableFile create(
      Configuration hadoop, Path path, StructType schema, Optional<Clustering> clustering)
      throws IOException {
    MessageType type = ParquetSchema.of(schema);
    RowGroup rows = new RowGroup(type);
    CodecFactory codecs = new CodecFactory(hadoop, ParquetWriter.DEFAULT_PAGE_SIZE);
    NewOutput output = new NewOutput(hadoop, path);
    ParquetFileWriter file =
        new ParquetFileWriter(
            output,
            type,
            ParquetFileWriter.Mode.CREATE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            null,
            ParquetProperties.builder().build());
    file.start();
    return new TableFile(output, file, codecs, rows, clustering);
  }

  /** Where rows are added: each to every column in turn, and then {@link #endRow()}. */
  public RowGroup rows() {
    return rows;
  }

  /** Ends a row; answers whether the next one begins a new row group. */
  public boolean endRow() throws IOException {
    if (!rows.isFull()) {
      return false;
    }
    writeGroup();
    return true;
  }

  private void writeGroup() throws IOException {
    rows.checkColumns();
    clustering.ifPresent(rows::cluster);
    file.startBlock(rows.size());
    for (Column column : rows.columns()) {
      chunks.write(column);
    }
    file.endBlock();
    written += rows.size();
    rows.clear();
  }

  /** Whether there is no row so far. */
  public boolean isEmpty() {
    return written == 0 && rows.size() == 0;
  }

  /** Ends the file; answers how many rows it has. */
  public long end() throws IOException {
    if (rows.size() > 0) {
      writeGroup();
    }
    file.end(WRITER);
    isEnded = true;
    return written;
  }

  /** Frees what it holds; a file that has not ended is deleted. */
  @Override
  public void close() throws IOException {
    codecs.release();
    if (isEnded) {
      file.close();
    } else {
      output.giveUp();
    }
  }
}
