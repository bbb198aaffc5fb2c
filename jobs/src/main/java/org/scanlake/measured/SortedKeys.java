package org.scanlake.measured;

import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;

/** Some samples, in the order of address and time, along which other samples go. */
final class SortedKeys {
  private final Iterator<InternalRow> keys;
  private boolean isAtEnd;
  private long high;
  private long low;
  private long micros;

  /**
   * @param keys as {@link TouchedSamples#inOrder} gives them
   */
  SortedKeys(Iterator<InternalRow> keys) {
    this.keys = keys;
    advance();
  }

  private void advance() {
    isAtEnd = !keys.hasNext();
    if (!isAtEnd) {
      InternalRow key = keys.next();
      high = TouchedSamples.high(key);
      low = TouchedSamples.low(key);
      micros = TouchedSamples.micros(key);
    }
  }

  /** Whether a sample is among them; it must not come before those asked about earlier. */
  boolean contain(long ofHigh, long ofLow, long ofMicros) {
    while (!isAtEnd && compare(ofHigh, ofLow, ofMicros) < 0) {
      advance();
    }
    return !isAtEnd && compare(ofHigh, ofLow, ofMicros) == 0;
  }

  /** The key that comes next, compared with a sample. */
  private int compare(long ofHigh, long ofLow, long ofMicros) {
    if (high != ofHigh) {
      return Long.compareUnsigned(high, ofHigh);
    }
    return low != ofLow ? Long.compareUnsigned(low, ofLow) : Long.compare(micros, ofMicros);
  }
}
