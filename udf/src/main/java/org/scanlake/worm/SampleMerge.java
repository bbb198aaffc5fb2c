package org.scanlake.worm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Merges blocks that {@link TcpSampler}s gave for one bucket into samples in the order of address,
 * as an unsigned number of 128 bits, and time. Blocks are read as they are merged; only a few
 * thousand bytes of each are held.
 */
public final class SampleMerge {
  private final BlockHeap blocks;
  private final MergedSample sample = new MergedSample();

  /**
   * @param blocks in any order; the caller closes them
   */
  public SampleMerge(List<? extends InputStream> blocks) throws IOException {
    this.blocks = new BlockHeap(blocks.size());
    for (InputStream block : blocks) {
      this.blocks.add(new BlockReader(block));
    }
  }

  public static SampleMerge ofBlocks(List<byte[]> blocks) throws IOException {
    return new SampleMerge(blocks.stream().map(ByteArrayInputStream::new).toList());
  }

  /** Goes to the next sample; false when there is none. */
  public boolean next() throws IOException {
    if (blocks.isEmpty()) {
      return false;
    }
    sample.begin(blocks.first());
    while (!blocks.isEmpty() && sample.isOf(blocks.first())) {
      blocks.first().addTo(sample);
      blocks.advanceFirst();
    }
    sample.ports().choose();
    return true;
  }

  /** The sample that {@link #next} went to; it is overwritten by the next. */
  public MergedSample sample() {
    return sample;
  }
}
