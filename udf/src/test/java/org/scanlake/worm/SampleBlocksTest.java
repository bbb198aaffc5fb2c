package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.flowlog.LogRow;
import org.scanlake.network.Address;

class SampleBlocksTest {
  private static LogRow syn(String source, double start) {
    LogRow row = TestFlow.flow(6, source, "10.0.0.1", start, start);
    row.dstPort = 80;
    return TestFlow.sent(row, 1, 1, 0, 0);
  }

  @Test
  void samplesAreInTheOrderOfUnsignedAddressesAndOfTimes() {
    String[] sources = {"::", "9.0.0.0", "200.0.0.0", "1::", "1::8000:0:0:0", "8000::", "ffff::"};
    List<LogRow> rows = new ArrayList<>();
    for (int i = sources.length - 1; i >= 0; i--) {
      rows.add(syn(sources[i], 30));
      rows.add(syn(sources[i], -30));
      rows.add(syn(sources[i], 0));
    }
    assertThat(SampleLines.of(rows.toArray(LogRow[]::new)))
        .filteredOn(line -> line.endsWith(" 80:1"))
        .extracting(line -> line.substring(0, line.indexOf(':', line.indexOf('@'))))
        .containsExactlyElementsOf(
            Arrays.stream(sources)
                .flatMap(
                    source -> List.of("@-30", "@0", "@30").stream().map(at -> source + " " + at))
                .toList());
  }

  /** Tasks of other processes, and of later versions, must find an address where it was put. */
  @ParameterizedTest
  @CsvSource({"192.0.2.1, 58", "192.0.2.2, 20", "10.0.0.1, 22", "2001:db8::1, 29", "::, 0"})
  void bucketOfAnAddressIsFixed(String text, int bucket) {
    Address address = Address.parse(text).orElseThrow();
    assertThat(AddressOrder.bucket(address.high(), address.low(), 64)).isEqualTo(bucket);
  }

  @Test
  void longBucketHasSeveralBlocksOfWhichEachIsInOrder() {
    TcpSampler sampler = new TcpSampler(1);
    sampler.add(syn("192.0.2.2", 0));
    sampler.add(syn("192.0.2.1", 0));
    List<List<String>> blocks = new ArrayList<>();
    sampler.drain(1, (bucket, block) -> blocks.add(SampleLines.ofBlocks(List.of(block))));
    assertThat(blocks)
        .containsExactly(
            List.of("10.0.0.1 @0: 0 0 0 0 0 0 2 0 EEEEEEE"),
            List.of("192.0.2.1 @0: 1 0 0 0 0 1 0 0 EEEEEEE 80:1"),
            List.of("192.0.2.2 @0: 1 0 0 0 0 1 0 0 EEEEEEE 80:1"));
  }

  @Test
  void blocksAreReadFromStreamsThatGiveFewBytesAtOnce() throws IOException {
    SampleMerge merge = new SampleMerge(List.of(new Dripping(block()), new Dripping(block())));
    assertThat(merge.next()).isTrue();
    assertThat(merge.sample().tcpReceived()).isEqualTo(2);
    assertThat(merge.next()).isTrue();
    assertThat(merge.sample().syn()).isEqualTo(2);
    assertThat(merge.next()).isFalse();
  }

  @Test
  void blockThatEndsWithinASampleIsRefused() {
    byte[] cut = Arrays.copyOf(block(), block().length - 1);
    assertThatThrownBy(
            () -> {
              SampleMerge merge = SampleMerge.ofBlocks(List.of(cut));
              while (merge.next()) {
                assertThat(merge.sample().addressHigh()).isZero();
              }
            })
        .isInstanceOf(EOFException.class)
        .hasMessage("A block of samples ends within a sample");
  }

  private static byte[] block() {
    TcpSampler sampler = new TcpSampler();
    sampler.add(syn("192.0.2.1", 0));
    List<byte[]> blocks = new ArrayList<>();
    sampler.drain(1, (bucket, block) -> blocks.add(block));
    return blocks.get(0);
  }

  private static final class Dripping extends ByteArrayInputStream {
    Dripping(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int from, int length) {
      return super.read(target, from, Math.min(length, 3));
    }

    @Override
    public int read(byte[] target) {
      return read(target, 0, target.length);
    }
  }
}
