package org.scanlake.measured;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.sketch.BloomFilter;
import org.apache.spark.util.sketch.IncompatibleMergeException;
import org.scanlake.flowlog.LogRow;

/**
 * Lets through the flows of addresses in hours in which samples of theirs are wanted, and few
 * others. Its size does not grow with the samples; the more they are, the more others pass.
 *
 * @param hours addresses in hours
 */
record SampleSieve(BloomFilter hours) implements Serializable {
  private static final long HOUR_MICROS = 3_600_000_000L;

  /** 30 seconds and what a rounded time may differ. */
  static final long MARGIN_MICROS = 31_000_000;

  /** Two megabytes, of which each task makes some. */
  private static final long MOST_BITS = 1L << 24;

  private static final long BITS_A_SAMPLE = 10;

  /** Flows of more hours pass without a look. */
  private static final long MOST_HOURS = 48;

  /** One that nothing passes yet but flows of days, for about so many samples. */
  static SampleSieve forSamples(long samples) {
    long bits = Math.min(MOST_BITS, Math.max(1, samples) * BITS_A_SAMPLE);
    return new SampleSieve(BloomFilter.create(samples + 1, bits));
  }

  /**
   * Adds samples.
   *
   * @param keys as {@link TouchedSamples} has them
   */
  SampleSieve with(Iterator<InternalRow> keys) {
    while (keys.hasNext()) {
      InternalRow key = keys.next();
      long high = TouchedSamples.high(key);
      long low = TouchedSamples.low(key);
      hours.putLong(hash(high, low, Math.floorDiv(TouchedSamples.micros(key), HOUR_MICROS)));
    }
    return this;
  }

  /** Adds what another one has that was made for as many samples. */
  SampleSieve with(SampleSieve other) {
    try {
      hours.mergeInPlace(other.hours);
      return this;
    } catch (IncompatibleMergeException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean letsThrough(LogRow flow) {
    long first = Math.floorDiv(flow.startMicros - MARGIN_MICROS, HOUR_MICROS);
    long last = Math.floorDiv(flow.endMicros + MARGIN_MICROS, HOUR_MICROS);
    if (last - first > MOST_HOURS) {
      return true;
    }
    for (long hour = first; hour <= last; hour++) {
      if (hours.mightContainLong(hash(flow.srcHigh, flow.srcLow, hour))
          || hours.mightContainLong(hash(flow.dstHigh, flow.dstLow, hour))) {
        return true;
      }
    }
    return false;
  }

  private static long hash(long high, long low, long hour) {
    long hash = (high * 0x9e3779b97f4a7c15L ^ low) * 0xd6e8feb86659fd93L ^ hour;
    return (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
  }
}
