package org.scanlake.worm;

/** Takes what a {@link TcpSampler} held, block by block. */
public interface BlockSink {
  /**
   * Takes a block: samples of one bucket in the order of address and time, for {@link SampleMerge}.
   * Blocks come in the order of their buckets. A bucket without samples has none; one with very
   * many has several, of which each is in order.
   */
  void block(int bucket, byte[] samples);
}
