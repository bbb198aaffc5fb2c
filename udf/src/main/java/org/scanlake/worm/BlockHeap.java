package org.scanlake.worm;

import java.io.IOException;

/** A binary heap of blocks by their next samples, of which the first can be advanced in place. */
final class BlockHeap {
  private final BlockReader[] blocks;
  private int size;

  BlockHeap(int most) {
    blocks = new BlockReader[most];
  }

  boolean isEmpty() {
    return size == 0;
  }

  BlockReader first() {
    return blocks[0];
  }

  /** Adds a block at its first sample; one without samples is left out. */
  void add(BlockReader block) throws IOException {
    if (!block.next()) {
      return;
    }
    int at = size++;
    while (at > 0 && block.isBefore(blocks[(at - 1) / 2])) {
      blocks[at] = blocks[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    blocks[at] = block;
  }

  /** Advances the first block, and takes it out at its end. */
  void advanceFirst() throws IOException {
    BlockReader moved = blocks[0].next() ? blocks[0] : blocks[--size];
    int at = 0;
    int child = firstChild(at);
    while (child < size && blocks[child].isBefore(moved)) {
      blocks[at] = blocks[child];
      at = child;
      child = firstChild(at);
    }
    blocks[at] = moved;
  }

  private int firstChild(int at) {
    int left = 2 * at + 1;
    return left + 1 < size && blocks[left + 1].isBefore(blocks[left]) ? left + 1 : left;
  }
}
