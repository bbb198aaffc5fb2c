package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PacketSpreadTest {
  private static final long DAY = 86_400_000_000L;
  private static final long YEAR = 366 * DAY;
  private static final long LARGEST = 999_999_999_999_999_999L;

  private static Map<Long, Long> spread(long packets, long start, long end) {
    PacketSpread spread = new PacketSpread();
    spread.begin(packets, start, end);
    Map<Long, Long> samples = new TreeMap<>();
    while (spread.next()) {
      assertThat(spread.packets()).isPositive();
      samples.merge(spread.sample(), spread.packets(), Long::sum);
    }
    return samples;
  }

  @Property
  void packetsLieInTheMiddlesOfEqualParts(
      @ForAll @LongRange(min = 0, max = 300) long packets,
      @ForAll @LongRange(min = -DAY, max = DAY) long start,
      @ForAll @LongRange(min = 0, max = 3 * DAY) long duration) {
    assertThat(spread(packets, start, start + duration))
        .isEqualTo(PacketByPacket.spread(packets, start, start + duration));
  }

  @Property
  void packetsOnTheBordersOfSamplesAreOfTheLater(
      @ForAll @LongRange(min = 1, max = 60) long packets,
      @ForAll @LongRange(min = -3, max = 3) long start,
      @ForAll @LongRange(min = 0, max = 30) long samples) {
    long from = start * SampleTime.MICROS / 2;
    long to = from + samples * SampleTime.MICROS / 2;
    assertThat(spread(packets, from, to)).isEqualTo(PacketByPacket.spread(packets, from, to));
  }

  /** Packets before a border are those whose middles of parts lie before it, in exact fractions. */
  @Property
  void anyNumberOfPacketsIsSpreadExactly(
      @ForAll @LongRange(min = 1, max = LARGEST) long packets,
      @ForAll @LongRange(min = -YEAR, max = YEAR) long start,
      @ForAll @LongRange(min = 1, max = DAY - 30_000_001) long duration) {
    long done = 0;
    for (Map.Entry<Long, Long> sample : spread(packets, start, start + duration).entrySet()) {
      done += sample.getValue();
      long border = Math.min((sample.getKey() + 1) * SampleTime.MICROS - start, duration);
      BigInteger twice = BigInteger.valueOf(2 * packets).multiply(BigInteger.valueOf(border));
      BigInteger length = BigInteger.valueOf(duration);
      BigInteger[] before = twice.subtract(length).divideAndRemainder(length.add(length));
      long expected = before[0].longValueExact() + before[1].signum();
      assertThat(done).isEqualTo(border == duration ? packets : expected);
    }
    assertThat(done).isEqualTo(packets);
  }

  @Property
  void noFlowIsSpreadOverMoreSamplesThanADayHas(
      @ForAll @LongRange(min = 1, max = LARGEST) long packets,
      @ForAll @LongRange(min = -YEAR, max = YEAR) long start,
      @ForAll @LongRange(min = DAY, max = YEAR) long duration) {
    Map<Long, Long> samples = spread(packets, start, start + duration);
    assertThat(samples.size()).isLessThanOrEqualTo(PacketSpread.MOST_SAMPLES);
    assertThat(samples.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(packets);
  }

  @Example
  void tenDaysGetPacketsInEveryTenthSample() {
    Map<Long, Long> samples = spread(5760, 0, 10 * DAY);
    assertThat(samples).hasSize(2880).containsEntry(0L, 2L).containsEntry(28_790L, 2L);
    assertThat(samples.keySet()).allMatch(sample -> sample % 10 == 0);
  }
}
