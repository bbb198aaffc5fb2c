package org.scanlake.worm;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.scanlake.network.Address;

/** Reads a block of {@link BlockWriter}, sample by sample. */
final class BlockReader {
  private static final int BUFFER = 1 << 13;

  private final InputStream stream;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;

  /** The last address read. */
  private long readHigh;

  private long readLow;

  private long high;
  private long low;
  private long sample;

  BlockReader(InputStream stream) {
    this.stream = stream;
  }

  long high() {
    return high;
  }

  long low() {
    return low;
  }

  long sample() {
    return sample;
  }

  /** Whether this block's sample comes before the other's. */
  boolean isBefore(BlockReader other) {
    if (low != other.low || high != other.high) {
      int byHigh = Long.compareUnsigned(high, other.high);
      return byHigh != 0 ? byHigh < 0 : Long.compareUnsigned(low, other.low) < 0;
    }
    return sample < other.sample;
  }

  /** Goes to the next sample, of which the rest was read; false at the block's end. */
  boolean next() throws IOException {
    if (position == limit && !fill()) {
      return false;
    }
    if (address() != BlockWriter.SAME) {
      high = readHigh;
      low = readLow;
    }
    sample += signedNumber();
    return true;
  }

  /** Reads the rest of a sample and adds it to what is read from other blocks. */
  void addTo(MergedSample merged) throws IOException {
    int present = one();
    for (int rest = present; rest != 0; rest &= rest - 1) {
      merged.add(Integer.numberOfTrailingZeros(rest), number());
    }
    merged.worsen((int) number());
    for (long packets = number(); packets != 0; packets = number()) {
      int port = (int) number();
      long start = SampleTime.startMicros(sample) - signedNumber();
      address();
      merged.ports().add(port, packets, start, readHigh, readLow);
    }
    addDestinations(merged.destinations());
  }

  private void addDestinations(Destinations destinations) throws IOException {
    int count = one();
    if (count > Destinations.MOST) {
      destinations.addMany();
      return;
    }
    for (int i = 0; i < count; i++) {
      address();
      destinations.add(readHigh, readLow);
    }
  }

  private int address() throws IOException {
    int family = one();
    if (family == BlockWriter.IPV4) {
      readHigh = 0;
      readLow = Address.mapped((int) fixed(Integer.BYTES));
    } else if (family == BlockWriter.IPV6) {
      readHigh = fixed(Long.BYTES);
      readLow = fixed(Long.BYTES);
    }
    return family;
  }

  private long fixed(int size) throws IOException {
    long value = 0;
    for (int i = 0; i < size; i++) {
      value |= (long) one() << 8 * i;
    }
    return value;
  }

  private long signedNumber() throws IOException {
    long number = number();
    return number >>> 1 ^ -(number & 1);
  }

  private long number() throws IOException {
    int next = one();
    long value = next & 0x7f;
    for (int shift = 7; next >= 0x80; shift += 7) {
      next = one();
      value |= (next & 0x7fL) << shift;
    }
    return value;
  }

  private int one() throws IOException {
    if (position == limit && !fill()) {
      throw new EOFException("A block of samples ends within a sample");
    }
    return buffer[position++] & 0xff;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(stream.read(buffer), 0);
    return limit > 0;
  }
}
