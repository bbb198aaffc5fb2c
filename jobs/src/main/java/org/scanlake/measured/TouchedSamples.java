package org.scanlake.measured;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.scanlake.lake.Lake;
import org.scanlake.lake.TcpSamples;
import org.scanlake.lake.TimeRange;
import org.scanlake.network.AddressBytes;
import org.scanlake.worm.TcpSampler;

/** Samples that are made again. However many there are, no process holds them all. */
final class TouchedSamples implements AutoCloseable {
  private static final String BUCKET = "bucket";
  private static final String HIGH = "high";
  private static final String LOW = "low";
  private static final String MICROS = "micros";

  /** Halves of addresses as numbers whose signed order is the unsigned one. */
  private static final StructType KEYS =
      new StructType()
          .add(BUCKET, DataTypes.IntegerType)
          .add(HIGH, DataTypes.LongType)
          .add(LOW, DataTypes.LongType)
          .add(MICROS, DataTypes.LongType);

  private final Lake lake;
  private final Dataset<Row> samples;
  private final long count;

  /**
   * @param samples their sources and starts, named as in the table
   */
  TouchedSamples(Lake lake, Dataset<Row> samples) {
    this.lake = lake;
    this.samples = samples.persist(StorageLevel.MEMORY_AND_DISK());
    this.count = this.samples.count();
  }

  /** Columns {@code source} and {@code sample}. */
  Dataset<Row> samples() {
    return samples;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** The starts of the first and the last; there must be one. */
  TimeRange times() {
    Row ends =
        samples
            .select(unix_micros(col(TcpSamples.SAMPLE)).as(MICROS))
            .agg(min(MICROS), max(MICROS))
            .head();
    return new TimeRange(ends.getLong(0), ends.getLong(1));
  }

  /** Keys in the order of address and time; the partition is that of the address's bucket. */
  JavaRDD<InternalRow> inOrder(int buckets, int partitions) {
    return lake.internalRows(
        lake.rows(KEYS, keys(buckets))
            .repartitionById(partitions, col(BUCKET))
            .sortWithinPartitions(HIGH, LOW, MICROS));
  }

  SampleSieve sieve() {
    long samplesInAll = count;
    return keys(1)
        .mapPartitions(keys -> List.of(SampleSieve.forSamples(samplesInAll).with(keys)).iterator())
        .reduce(SampleSieve::with);
  }

  private JavaRDD<InternalRow> keys(int buckets) {
    return lake.internalRows(
            samples.select(col(TcpSamples.SOURCE), unix_micros(col(TcpSamples.SAMPLE)).as(MICROS)))
        .mapPartitions(rows -> new Keys(rows, buckets));
  }

  static long high(InternalRow key) {
    return key.getLong(1) ^ Long.MIN_VALUE;
  }

  static long low(InternalRow key) {
    return key.getLong(2) ^ Long.MIN_VALUE;
  }

  static long micros(InternalRow key) {
    return key.getLong(3);
  }

  /** One row object serves all. */
  private static final class Keys implements Iterator<InternalRow> {
    private final Iterator<InternalRow> samples;
    private final int buckets;
    private final AddressBytes address = new AddressBytes();
    private final SpecificInternalRow key = new SpecificInternalRow(KEYS);

    Keys(Iterator<InternalRow> samples, int buckets) {
      this.samples = samples;
      this.buckets = buckets;
    }

    @Override
    public boolean hasNext() {
      return samples.hasNext();
    }

    @Override
    public InternalRow next() {
      InternalRow sample = samples.next();
      byte[] text = sample.getUTF8String(0).getBytes();
      if (!address.read(text, 0, text.length)) {
        throw new IllegalStateException("no address: " + sample.getUTF8String(0));
      }
      key.setInt(0, TcpSampler.bucket(address.high(), address.low(), buckets));
      key.setLong(1, address.high() ^ Long.MIN_VALUE);
      key.setLong(2, address.low() ^ Long.MIN_VALUE);
      key.setLong(3, sample.getLong(1));
      return key;
    }
  }

  @Override
  public void close() {
    samples.unpersist();
  }
}
