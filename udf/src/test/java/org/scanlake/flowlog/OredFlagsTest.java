package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OredFlagsTest {
  private static TcpCounts counted(int flags, long packets) {
    TcpCounts counts = new TcpCounts();
    OredFlags.count(flags, packets, counts);
    return counts;
  }

  @ParameterizedTest
  @CsvSource({
    // FIN 1, SYN 2, RST 4, ACK 16: flags, packets, SYN, FIN, RST
    "7, 1, 1, 0, 0",
    "7, 2, 1, 1, 0",
    "7, 3, 1, 1, 1",
    "7, 9, 1, 1, 1",
    "7, -1, 1, 1, 1",
    "5, 1, 0, 1, 0",
    "5, 2, 0, 1, 1",
    "6, 1, 1, 0, 0",
    "2, 9, 9, 0, 0",
    "20, 9, 0, 0, 9"
  })
  void aPacketIsCountedByItsFirstFlagOfSynFinRst(
      int flags, long packets, long syn, long fin, long rst) {
    TcpCounts counts = counted(flags, packets);
    assertThat(new long[] {counts.syn, counts.fin, counts.rst}).containsExactly(syn, fin, rst);
  }

  @Property
  void neverMorePacketsAreCountedThanThereAre(
      @ForAll @IntRange(max = 255) int flags, @ForAll @LongRange(min = 0, max = 9) long packets) {
    TcpCounts counts = counted(flags, packets);
    assertThat(counts.syn + counts.fin + counts.rst).isLessThanOrEqualTo(packets);
    assertThat(counts.synAck).isLessThanOrEqualTo(counts.syn);
  }
}
