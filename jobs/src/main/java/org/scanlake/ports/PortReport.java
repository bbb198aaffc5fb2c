package org.scanlake.ports;

import java.util.Iterator;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.sql.Column;
import org.apache.spark.storage.StorageLevel;
import org.scanlake.lake.Lake;
import org.scanlake.lake.Parts;
import org.scanlake.lake.TcpSamples;

/**
 * The port signature report: listed sources by window, then address. They stay in Spark: whoever
 * iterates, as often as wanted, holds one part of them.
 */
public final class PortReport implements Iterable<ListedSource>, AutoCloseable {
  private final JavaRDD<ListedSource> listed;
  private final JavaRDD<ListedSource> sorted;

  private PortReport(JavaRDD<ListedSource> listed) {
    this.listed = listed.persist(StorageLevel.MEMORY_AND_DISK());
    this.sorted = this.listed.sortBy(ListedSource::place, true, Parts.of(this.listed.count()));
  }

  /**
   * The report of the samples for which a condition on columns of {@link TcpSamples} holds.
   *
   * @param condition true for all or none of a window's samples
   */
  public static PortReport of(Lake lake, ReportQuery query, Column condition) {
    return of(lake, query, condition, Candidates.MOST_KEYS);
  }

  /**
   * The same.
   *
   * @param mostKeys how many sources and windows are summed up at the same time; others wait for
   *     another look at the samples
   */
  static PortReport of(Lake lake, ReportQuery query, Column condition, int mostKeys) {
    return new PortReport(listed(lake, query, condition, mostKeys));
  }

  /** The listed sources in no order. */
  private static JavaRDD<ListedSource> listed(
      Lake lake, ReportQuery query, Column condition, int mostKeys) {
    return Candidates.of(lake, query, condition, mostKeys).stream()
        .map(keys -> listed(lake, query, condition, keys))
        .reduce(JavaRDD::union)
        .orElseGet(() -> lake.context().emptyRDD());
  }

  private static JavaRDD<ListedSource> listed(
      Lake lake, ReportQuery query, Column condition, Broadcast<WindowKeys> keys) {
    int parallelism = lake.context().defaultParallelism();
    JavaPairRDD<Integer, WindowSums> partial =
        lake.scanInPlace(TcpSamples.TABLE, condition, PartialSums.COLUMNS)
            .mapPartitionsToPair(samples -> new PartialSums(samples, keys.value(), query));
    return partial
        .combineByKey(
            sums -> sums,
            WindowSums::merge,
            WindowSums::merge,
            new HashPartitioner(parallelism),
            false,
            new JavaSerializer(lake.context().getConf()))
        .map(sums -> sums._2().listed(keys.value(), sums._1(), query))
        .filter(source -> isListed(source, query));
  }

  private static boolean isListed(ListedSource source, ReportQuery query) {
    return source.signature().tuple().wormMetric() > query.minWorm()
        && source.signature().work() >= query.minWork();
  }

  /** The same in Spark. */
  JavaRDD<ListedSource> inOrder() {
    return sorted;
  }

  @Override
  public Iterator<ListedSource> iterator() {
    return sorted.toLocalIterator();
  }

  /** Frees memory; the report cannot be used any more. */
  @Override
  public void close() {
    listed.unpersist();
  }
}
