package org.scanlake.measured;

import java.util.Queue;
import org.scanlake.flowlog.LogRow;
import org.scanlake.worm.TcpSampler;
import scala.Tuple2;

/**
 * The samples of a task's flows, handed on when they have become many.
 *
 * @param buckets of addresses
 * @param outputs where they go
 */
record SampleOutputs(int buckets, Queue<Tuple2<Integer, LogOutput>> outputs, TcpSampler sampler) {
  /** What is held of them at most, in bytes. */
  private static final long MOST_BYTES = 16L << 20;

  SampleOutputs(int buckets, Queue<Tuple2<Integer, LogOutput>> outputs) {
    this(buckets, outputs, new TcpSampler());
  }

  void add(LogRow row) {
    sampler.add(row);
    if (sampler.bytes() > MOST_BYTES) {
      drain();
    }
  }

  void drain() {
    sampler.drain(
        buckets,
        (bucket, bytes) -> outputs.add(new Tuple2<>(bucket, new LogOutput.Samples(bytes))));
  }
}
