package org.scanlake.worm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** The spread of a flow's packets as its definition says it, packet by packet. */
final class PacketByPacket {
  private static final BigDecimal SAMPLE = BigDecimal.valueOf(30_000_000);

  private PacketByPacket() {}

  /** Packets by sample. */
  static Map<Long, Long> spread(long packets, long start, long end) {
    Map<Long, Long> samples = new TreeMap<>();
    long first = Math.floorDiv(start, 30_000_000L);
    long last = Math.floorDiv(end, 30_000_000L);
    for (long i = 0; i < packets; i++) {
      BigDecimal place = BigDecimal.valueOf(2 * i + 1);
      BigDecimal duration = BigDecimal.valueOf(end - start);
      BigDecimal whole = BigDecimal.valueOf(2 * packets);
      BigDecimal offset;
      if (last - first + 1 > 2880) {
        BigDecimal parts = BigDecimal.valueOf(2880);
        BigDecimal part = place.multiply(parts).divide(whole, 0, RoundingMode.FLOOR);
        offset = part.multiply(duration).divide(parts, 0, RoundingMode.FLOOR);
      } else {
        offset = place.multiply(duration).divide(whole, 0, RoundingMode.FLOOR);
      }
      BigDecimal time = BigDecimal.valueOf(start).add(offset);
      long sample = time.divide(SAMPLE, 0, RoundingMode.FLOOR).longValueExact();
      samples.merge(sample, 1L, Long::sum);
    }
    return samples;
  }
}
