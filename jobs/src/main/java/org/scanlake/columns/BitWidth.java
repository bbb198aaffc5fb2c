package org.scanlake.columns;

/** Bits that the numbers of dictionary entries take. */
final class BitWidth {
  private BitWidth() {}

  /** Bits for the numbers from 0 to below {@code size}. */
  static int of(int size) {
    return size <= 1 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
  }
}
