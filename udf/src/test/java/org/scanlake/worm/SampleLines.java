package org.scanlake.worm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.scanlake.flowlog.LogRow;
import org.scanlake.network.Address;

/**
 * Samples as lines: address, start in seconds, SYNs, those with ACK, FINs sent, FINs and RSTs
 * returned, packets sent and received, ICMP errors, qualities, ports.
 */
final class SampleLines {
  private SampleLines() {}

  /** The lines of flows that one sampler counted. */
  static List<String> of(LogRow... rows) {
    TcpSampler sampler = new TcpSampler();
    for (LogRow row : rows) {
      sampler.add(row);
    }
    List<byte[]> blocks = new ArrayList<>();
    sampler.drain(1, (bucket, block) -> blocks.add(block));
    return ofBlocks(blocks);
  }

  static List<String> ofBlocks(List<byte[]> blocks) {
    return merged(blocks, SampleLines::line);
  }

  /** Of those that have any: address, start in seconds, destinations. */
  static List<String> destinations(List<byte[]> blocks) {
    return merged(blocks, SampleLines::destinations).stream()
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String destinations(MergedSample sample) {
    String text = sample.destinations().toString();
    return text.isEmpty()
        ? ""
        : destinations(
            new Address(sample.addressHigh(), sample.addressLow()), sample.startMicros(), text);
  }

  static String destinations(Address address, long start, String destinations) {
    return address + " @" + start / 1_000_000 + ": " + destinations;
  }

  private static List<String> merged(List<byte[]> blocks, Function<MergedSample, String> line) {
    try {
      SampleMerge merge = SampleMerge.ofBlocks(blocks);
      List<String> lines = new ArrayList<>();
      while (merge.next()) {
        lines.add(line.apply(merge.sample()));
      }
      return lines;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String line(MergedSample sample) {
    byte[] quality = new byte[MergedSample.QUALITY_BYTES];
    sample.writeQuality(quality);
    byte[] ports = new byte[MergedSample.PORTS_BYTES];
    int length = sample.writePorts(ports);
    long[] counts = {
      sample.syn(),
      sample.synAck(),
      sample.finSent(),
      sample.finReturned(),
      sample.rstReturned(),
      sample.tcpSent(),
      sample.tcpReceived(),
      sample.icmpErrors()
    };
    return line(
        new Address(sample.addressHigh(), sample.addressLow()),
        sample.startMicros(),
        counts,
        new String(quality, US_ASCII),
        new String(ports, 0, length, US_ASCII));
  }

  static String line(Address address, long start, long[] counts, String quality, String ports) {
    StringBuilder line = new StringBuilder();
    line.append(address).append(" @").append(start / 1_000_000).append(':');
    for (long count : counts) {
      line.append(' ').append(count);
    }
    return line.append(' ').append(quality).append(' ').append(ports).toString().stripTrailing();
  }
}
