package org.scanlake.ports;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.scanlake.lake.Lake;
import org.scanlake.lake.TcpSamples;
import org.scanlake.worm.ReportWindow;
import scala.Tuple2;

/**
 * Finds who is listed in which window, by the worm metric alone: four columns are read and a few
 * dozen bytes a source and window are shuffled, while all else is summed of these few only.
 */
final class Candidates {
  private Candidates() {}

  static WindowKeys of(Lake lake, ReportQuery query, Column condition) {
    JavaRDD<InternalRow> samples =
        lake.scanInPlace(
            TcpSamples.TABLE,
            condition,
            TcpSamples.SAMPLE,
            TcpSamples.SOURCE,
            TcpSamples.SYN,
            TcpSamples.FIN_RETURNED);
    int parts = Math.max(samples.getNumPartitions(), lake.context().defaultParallelism());
    ReportWindow window = query.window();
    long limit = query.minWorm();
    List<long[]> keys =
        samples
            .mapPartitionsToPair(part -> new PartialNets(part, window, parts))
            .partitionBy(new HashPartitioner(parts))
            .mapPartitions(chunks -> above(limit, chunks))
            .collect();
    return new WindowKeys(keys);
  }

  private static Iterator<long[]> above(long limit, Iterator<Tuple2<Integer, long[]>> chunks) {
    NetSums sums = new NetSums();
    chunks.forEachRemaining(chunk -> sums.add(chunk._2()));
    return List.of(sums.keysAbove(limit)).iterator();
  }
}
