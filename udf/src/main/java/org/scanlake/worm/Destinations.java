package org.scanlake.worm;

import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.scanlake.network.Address;
import org.scanlake.network.AddressBytes;

/**
 * The different addresses to which one source sent SYNs without ACK in some time: up to {@value
 * #MOST} of them; of more only that they are more, which is as much as verdicts ask. Sets add up;
 * they are the same in any order.
 */
public final class Destinations implements Serializable {
  /** The largest number of addresses that are told apart. */
  public static final int MOST = 100;

  @Serial private static final long serialVersionUID = 1L;

  /** As table {@code tcp_samples} writes more than {@value #MOST}. */
  private static final String MANY = "*";

  /** In ascending order, as unsigned numbers of 128 bits. */
  private long[] highs = new long[1];

  private long[] lows = new long[1];
  private int size;

  /** How many there are; {@value #MOST} and one stand for more. */
  public int count() {
    return size;
  }

  /** Adds an address. */
  public void add(long high, long low) {
    if (size > MOST) {
      return;
    }
    int place = place(high, low);
    if (place < size && highs[place] == high && lows[place] == low) {
      return;
    }
    if (size == MOST) {
      addMany();
    } else {
      insert(place, high, low);
    }
  }

  /** Adds more than {@value #MOST}. */
  void addMany() {
    size = MOST + 1;
  }

  /** Adds other destinations, which stay as they are. */
  public void add(Destinations other) {
    if (other.size > MOST) {
      addMany();
    }
    for (int i = 0; i < other.size && size <= MOST; i++) {
      add(other.highs[i], other.lows[i]);
    }
  }

  /**
   * Adds destinations that are written as {@link #toString} writes them.
   *
   * @throws IllegalArgumentException when they are not
   */
  public void add(byte[] text, int from, int to) {
    if (to == from + 1 && text[from] == MANY.charAt(0)) {
      addMany();
      return;
    }
    AddressBytes address = new AddressBytes();
    for (int start = from; start < to; ) {
      int end = start;
      while (end < to && text[end] != ' ') {
        end++;
      }
      if (!address.read(text, start, end)) {
        throw new IllegalArgumentException(
            "Cannot use destinations `"
                + new String(text, from, to - from, StandardCharsets.UTF_8)
                + "`: not such as 192.0.2.1 192.0.2.2");
      }
      add(address.high(), address.low());
      start = end + 1;
    }
  }

  void clear() {
    size = 0;
  }

  /** The upper 64 bits of the lowest address, where there is one. */
  public long firstHigh() {
    return highs[0];
  }

  public long firstLow() {
    return lows[0];
  }

  /** Ascending: {@code 192.0.2.1 192.0.2.2}; {@code *} stands for more than {@value #MOST}. */
  @Override
  public String toString() {
    if (size > MOST) {
      return MANY;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size; i++) {
      text.append(i > 0 ? " " : "").append(new Address(highs[i], lows[i]));
    }
    return text.toString();
  }

  /** Where the address is, or where it would be put. */
  private int place(long high, long low) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (isBefore(middle, high, low)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private boolean isBefore(int place, long high, long low) {
    int byHigh = Long.compareUnsigned(highs[place], high);
    return byHigh != 0 ? byHigh < 0 : Long.compareUnsigned(lows[place], low) < 0;
  }

  private void insert(int place, long high, long low) {
    if (size == highs.length) {
      int length = Math.min(size * 2, MOST);
      highs = Arrays.copyOf(highs, length);
      lows = Arrays.copyOf(lows, length);
    }
    System.arraycopy(highs, place, highs, place + 1, size - place);
    System.arraycopy(lows, place, lows, place + 1, size - place);
    highs[place] = high;
    lows[place] = low;
    size++;
  }
}
