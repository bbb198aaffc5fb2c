package org.scanlake.detector;

/**
 * The destination addresses of a source, added in ascending order, and how they lie in blocks of
 * 256 addresses: the /24s of IPv4 and the /120s of IPv6. A run is a longest stretch of consecutive
 * numbers; of addresses it ends with the block.
 */
final class Destinations {
  private static final int BLOCK_BITS = 8;
  private static final int HIGH_TO_LOW = Long.SIZE - BLOCK_BITS;

  private long high;
  private long low;
  private long addresses;
  private long run;
  private long longestRun;
  private long inBlock;
  private long mostInBlock;
  private long blockRun;
  private long longestBlockRun;

  void clear() {
    addresses = 0;
    longestRun = 0;
    mostInBlock = 0;
    longestBlockRun = 0;
  }

  /** Whether the address with these 128 bits is another one than the last. */
  boolean add(long newHigh, long newLow) {
    if (addresses > 0 && newHigh == high && newLow == low) {
      return false;
    }
    place(newHigh, newLow);
    high = newHigh;
    low = newLow;
    addresses++;
    longestRun = Math.max(longestRun, run);
    mostInBlock = Math.max(mostInBlock, inBlock);
    longestBlockRun = Math.max(longestBlockRun, blockRun);
    return true;
  }

  private void place(long newHigh, long newLow) {
    if (addresses > 0 && block(newHigh, newLow) == block(high, low) && sameUpper(newHigh)) {
      run = newLow - low == 1 ? run + 1 : 1;
      inBlock++;
    } else {
      blockRun = addresses > 0 && isNextBlock(newHigh, newLow) ? blockRun + 1 : 1;
      run = 1;
      inBlock = 1;
    }
  }

  private boolean isNextBlock(long newHigh, long newLow) {
    long next = block(high, low) + 1;
    long carry = next == 0 ? 1 : 0;
    return block(newHigh, newLow) == next
        && newHigh >>> BLOCK_BITS == (high >>> BLOCK_BITS) + carry;
  }

  private boolean sameUpper(long newHigh) {
    return newHigh >>> BLOCK_BITS == high >>> BLOCK_BITS;
  }

  /** The lower 64 bits of the block's number. */
  private static long block(long high, long low) {
    return high << HIGH_TO_LOW | low >>> BLOCK_BITS;
  }

  /** How many different ones. */
  long addresses() {
    return addresses;
  }

  /** The longest run of addresses in a block. */
  long longestRun() {
    return longestRun;
  }

  /** The most different ones in one block. */
  long mostInBlock() {
    return mostInBlock;
  }

  /** The longest run of blocks. */
  long longestBlockRun() {
    return longestBlockRun;
  }
}
