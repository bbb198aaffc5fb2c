package org.scanlake.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.junit.jupiter.api.Test;
import org.scanlake.flowlog.LogRow;

class SampleSieveTest {
  private static final long HOUR = 3_600_000_000L;

  /** The key of a sample of address ::low in the second hour of 1970. */
  private static InternalRow key(long low) {
    return new GenericInternalRow(new Object[] {0, Long.MIN_VALUE, low ^ Long.MIN_VALUE, HOUR});
  }

  private static LogRow flow(long source, long destination, long start, long end) {
    LogRow row = new LogRow();
    row.clear();
    row.srcLow = source;
    row.dstLow = destination;
    row.startMicros = start;
    row.endMicros = end;
    return row;
  }

  @Test
  void flowsThatMayTouchASamplePass() {
    SampleSieve sieve =
        SampleSieve.forSamples(2)
            .with(List.of(key(7)).iterator())
            .with(SampleSieve.forSamples(2).with(List.of(key(9)).iterator()));
    assertThat(sieve.letsThrough(flow(7, 1, HOUR, HOUR))).isTrue();
    assertThat(sieve.letsThrough(flow(1, 9, HOUR, HOUR))).isTrue();
    assertThat(sieve.letsThrough(flow(7, 1, 0, 3 * HOUR))).isTrue();
    assertThat(sieve.letsThrough(flow(7, 1, 2 * HOUR + 30_000_000, 3 * HOUR))).isTrue();
    assertThat(sieve.letsThrough(flow(1, 2, 0, 100 * HOUR))).isTrue();
  }

  @Test
  void mostOthersDoNot() {
    SampleSieve sieve = SampleSieve.forSamples(100).with(List.of(key(7)).iterator());
    int passed = 0;
    for (int source = 10; source < 1010; source++) {
      passed += sieve.letsThrough(flow(source, 5, HOUR, HOUR)) ? 1 : 0;
    }
    assertThat(passed).isLessThan(10);
    assertThat(sieve.letsThrough(flow(7, 5, 5 * HOUR, 5 * HOUR))).isFalse();
  }

  @Test
  void itsSizeIsBounded() {
    assertThat(SampleSieve.forSamples(1L << 40).hours().bitSize()).isLessThanOrEqualTo(1 << 24);
  }
}
