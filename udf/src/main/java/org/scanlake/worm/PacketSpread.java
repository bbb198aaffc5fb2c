package org.scanlake.worm;

import java.math.BigInteger;

/**
 * Spreads the packets of a flow evenly over its samples. Packet i of n lies (i + ½) / n of the
 * duration after the start. Of a flow of more than {@value #MOST_SAMPLES} samples the duration is
 * cut into as many equal parts, and the packets of a part are counted in the sample in which it
 * begins; so no row costs more than that.
 */
final class PacketSpread {
  /** A day. */
  static final int MOST_SAMPLES = 2880;

  private long start;
  private long duration;
  private long all;
  private long done;

  /** The duration in microseconds, or in parts. */
  private long length;

  private boolean inOneSample;
  private boolean inParts;
  private long sample;
  private long packets;

  /** Begins with a flow; {@link #next} goes to its first sample with packets. */
  void begin(long count, long startMicros, long endMicros) {
    start = startMicros;
    duration = endMicros - startMicros;
    all = count;
    done = 0;
    long samples = SampleTime.sample(endMicros) - SampleTime.sample(startMicros) + 1;
    inOneSample = samples == 1;
    inParts = samples > MOST_SAMPLES;
    length = inParts ? MOST_SAMPLES : duration;
  }

  /** Goes to the next sample with packets; false when there is none. */
  boolean next() {
    if (done == all) {
      return false;
    }
    if (inOneSample) {
      return to(SampleTime.sample(start), all);
    }
    long at = fraction(2 * done + 1, length, 0, Math.multiplyExact(2, all));
    if (inParts) {
      long begin = start + fraction(at, duration, 0, MOST_SAMPLES);
      return to(SampleTime.sample(begin), before(at + 1));
    }
    long time = start + at;
    return to(SampleTime.sample(time), before(at + SampleTime.microsLeft(time)));
  }

  long sample() {
    return sample;
  }

  /** Packets in the sample; at least one. */
  long packets() {
    return packets;
  }

  private boolean to(long newSample, long newDone) {
    sample = newSample;
    packets = newDone - done;
    done = newDone;
    return true;
  }

  /**
   * How many packets lie before a place of the length: so many i that i + ½ < n · place / length.
   */
  private long before(long place) {
    return place >= length ? all : fraction(2 * all, place, length - 1, 2 * length);
  }

  /** The whole part of (a · b + c) / d. */
  private static long fraction(long a, long b, long c, long d) {
    long product = a * b;
    if (Math.multiplyHigh(a, b) == 0 && product >= 0 && product + c >= 0) {
      return (product + c) / d;
    }
    return BigInteger.valueOf(a)
        .multiply(BigInteger.valueOf(b))
        .add(BigInteger.valueOf(c))
        .divide(BigInteger.valueOf(d))
        .longValueExact();
  }
}
