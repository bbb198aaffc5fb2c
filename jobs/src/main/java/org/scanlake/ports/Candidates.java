package org.scanlake.ports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;
import org.scanlake.lake.Lake;
import org.scanlake.lake.TcpSamples;
import org.scanlake.worm.ReportWindow;
import scala.Tuple2;

/**
 * Finds who is listed in which window, by the worm metric alone: four columns are read and a few
 * dozen bytes a source and window are shuffled, while all else is summed of these few only.
 */
final class Candidates {
  /** 48 MB, of which there are a few copies for a moment. */
  static final int MOST_KEYS = 1 << 21;

  /** Of the sources of a part of the samples, so that their sums fit a task whatever the window. */
  private static final int PARTS_A_PARTITION = 4;

  private Candidates() {}

  /**
   * All candidates, each once, in rounds: where few are left out, they are too many to hold at the
   * same time.
   *
   * @param mostKeys about as many there are in a round at most; what one task found stays together
   */
  static List<Broadcast<WindowKeys>> of(
      Lake lake, ReportQuery query, Column condition, int mostKeys) {
    JavaRDD<long[]> keys = keys(lake, query, condition).persist(StorageLevel.MEMORY_AND_DISK());
    List<Integer> lengths = keys.map(part -> part.length).collect();
    List<Broadcast<WindowKeys>> rounds = new ArrayList<>();
    for (int from = 0, to; from < lengths.size(); from = to) {
      to = endOfRound(lengths, from, mostKeys);
      int[] parts = IntStream.range(from, to).toArray();
      rounds.add(
          lake.context()
              .broadcast(
                  new WindowKeys(
                      Arrays.stream(keys.collectPartitions(parts))
                          .flatMap(List::stream)
                          .toList())));
    }
    keys.unpersist();
    return rounds;
  }

  private static int endOfRound(List<Integer> lengths, int from, int mostKeys) {
    int to = from;
    long size = 0;
    do {
      size += lengths.get(to++) / WindowKeys.STRIDE;
    } while (to < lengths.size() && size + lengths.get(to) / WindowKeys.STRIDE <= mostKeys);
    return to;
  }

  /** One array a partition. */
  private static JavaRDD<long[]> keys(Lake lake, ReportQuery query, Column condition) {
    JavaRDD<InternalRow> samples =
        lake.scanInPlace(
            TcpSamples.TABLE,
            condition,
            TcpSamples.SAMPLE,
            TcpSamples.SOURCE,
            TcpSamples.SYN,
            TcpSamples.FIN_RETURNED);
    int parallelism = lake.context().defaultParallelism();
    int partitions = samples.getNumPartitions();
    int parts = partitions > parallelism ? partitions * PARTS_A_PARTITION : parallelism;
    ReportWindow window = query.window();
    long limit = query.minWorm();
    return samples
        .mapPartitionsToPair(part -> new PartialNets(part, window, parts))
        .partitionBy(new HashPartitioner(parts))
        .mapPartitions(chunks -> above(limit, chunks));
  }

  private static Iterator<long[]> above(long limit, Iterator<Tuple2<Integer, long[]>> chunks) {
    NetSums sums = new NetSums();
    chunks.forEachRemaining(chunk -> sums.add(chunk._2()));
    return List.of(sums.keysAbove(limit)).iterator();
  }
}
