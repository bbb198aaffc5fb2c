package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.scanlake.flowlog.LogRow;
import org.scanlake.flowlog.Quality;
import org.scanlake.flowlog.TcpCounts;
import org.scanlake.network.Address;

/** However rows are dealt out and in whatever order, the samples are those of one naive pass. */
class SampleMergeProperties {
  private static final List<String> ADDRESSES =
      List.of("10.0.0.1", "10.0.0.2", "200.0.0.1", "::1", "2001:db8::1", "2001:db8::2", "ff02::1");

  private static final Quality[] QUALITIES = Quality.values();

  @Property(tries = 500)
  void anySplitOfTheRowsGivesTheSamplesOfANaivePass(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 120) int rowCount,
      @ForAll @IntRange(min = 1, max = 4) int samplerCount,
      @ForAll @IntRange(min = 1, max = 5) int buckets) {
    Random random = new Random(seed);
    List<LogRow> rows = rows(random, rowCount);
    NaiveSamples naive = new NaiveSamples();
    rows.forEach(naive::add);

    Collections.shuffle(rows, random);
    Map<Integer, List<byte[]>> blocks = drained(rows, samplerCount, buckets, random);

    List<String> lines = new ArrayList<>();
    List<String> destinations = new ArrayList<>();
    blocks.forEach(
        (bucket, ofBucket) -> {
          Collections.shuffle(ofBucket, random);
          List<String> merged = SampleLines.ofBlocks(ofBucket);
          assertThat(merged).isSortedAccordingTo(BY_ADDRESS_AND_TIME);
          assertThat(merged).allMatch(line -> bucket(line, buckets) == bucket);
          lines.addAll(merged);
          destinations.addAll(SampleLines.destinations(ofBucket));
        });
    assertThat(lines).containsExactlyInAnyOrderElementsOf(naive.lines());
    assertThat(destinations).containsExactlyInAnyOrderElementsOf(naive.destinations());
  }

  /** Two sources, so that blocks are of both, at about as many destinations as are told apart. */
  @Property(tries = 100)
  void anySplitOfTheRowsGivesTheDestinationsOfANaivePass(
      @ForAll long seed, @ForAll @IntRange(min = 95, max = 105) int destinations) {
    Random random = new Random(seed);
    List<LogRow> rows = new ArrayList<>();
    for (int i = 0; i < destinations; i++) {
      rows.add(syn("192.0.2.1", destination(i)));
      rows.add(syn("192.0.2.1", destination(random.nextInt(destinations))));
      rows.add(syn("192.0.2.2", destination(random.nextInt(destinations))));
    }
    NaiveSamples naive = new NaiveSamples();
    rows.forEach(naive::add);
    Collections.shuffle(rows, random);
    List<String> merged = new ArrayList<>();
    drained(rows, 3, 2, random)
        .values()
        .forEach(ofBucket -> merged.addAll(SampleLines.destinations(ofBucket)));
    assertThat(merged).containsExactlyInAnyOrderElementsOf(naive.destinations());
  }

  private static String destination(int number) {
    return (number % 2 == 0 ? "198.51.100." : "2001:db8::") + number;
  }

  private static LogRow syn(String source, String destination) {
    LogRow row = TestFlow.flow(6, source, destination, 0, 0);
    row.dstPort = 445;
    return TestFlow.sent(row, 1, 1, 0, 0);
  }

  @Property(tries = 100)
  void everyPacketIsReceivedOnce(@ForAll long seed) {
    Random random = new Random(seed);
    List<LogRow> rows = rows(random, 50);
    rows.removeIf(row -> row.protocol != 6);
    long packets = 0;
    for (LogRow row : rows) {
      packets += received(row.src, row.srcPackets) + received(row.dst, row.dstPackets);
    }
    long received =
        SampleLines.of(rows.toArray(LogRow[]::new)).stream()
            .mapToLong(line -> Long.parseLong(line.split(" ")[8]))
            .sum();
    assertThat(received).isEqualTo(packets);
  }

  private static long received(TcpCounts counts, long packets) {
    return Math.max(packets, counts.areKnown() ? counts.syn + counts.fin + counts.rst : 0);
  }

  private static Map<Integer, List<byte[]>> drained(
      List<LogRow> rows, int samplerCount, int buckets, Random random) {
    Map<Integer, List<byte[]>> blocks = new TreeMap<>();
    BlockSink sink =
        (bucket, block) -> blocks.computeIfAbsent(bucket, b -> new ArrayList<>()).add(block);
    List<TcpSampler> samplers = new ArrayList<>();
    for (int i = 0; i < samplerCount; i++) {
      samplers.add(new TcpSampler(random.nextBoolean() ? 64 : 1 << 20));
    }
    for (LogRow row : rows) {
      TcpSampler sampler = samplers.get(random.nextInt(samplerCount));
      sampler.add(row);
      if (random.nextInt(20) == 0) {
        sampler.drain(buckets, sink);
      }
    }
    samplers.forEach(sampler -> sampler.drain(buckets, sink));
    return blocks;
  }

  private static final Comparator<String> BY_ADDRESS_AND_TIME =
      Comparator.comparing(SampleMergeProperties::address)
          .thenComparing(
              line -> Long.parseLong(line.substring(line.indexOf('@') + 1).split(":")[0]));

  private static Address address(String line) {
    return Address.parse(line.substring(0, line.indexOf(' '))).orElseThrow();
  }

  private static int bucket(String line, int buckets) {
    Address address = address(line);
    return AddressOrder.bucket(address.high(), address.low(), buckets);
  }

  private static List<LogRow> rows(Random random, int count) {
    List<LogRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(random));
    }
    return rows;
  }

  private static LogRow row(Random random) {
    int protocol = List.of(6, 6, 6, 6, 6, 6, 1, 58, 17).get(random.nextInt(9));
    double start = (random.nextInt(400) - 100) / 2.0;
    LogRow row =
        TestFlow.flow(
            protocol, anyAddress(random), anyAddress(random), start, start + seconds(random));
    if (protocol == 6) {
      row.srcPort = port(random);
      row.dstPort = port(random);
    } else {
      row.dstPort = List.of(0, 1, 3, 5, 8, 11, 137).get(random.nextInt(7)) * 256;
    }
    row.srcPackets = random.nextInt(12) - 1;
    row.dstPackets = random.nextInt(12) - 1;
    counts(row.src, random);
    counts(row.dst, random);
    return row;
  }

  private static String anyAddress(Random random) {
    return ADDRESSES.get(random.nextInt(ADDRESSES.size()));
  }

  private static double seconds(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextInt(300) / 2.0;
      case 1 -> random.nextInt(400_000) / 2.0;
      default -> random.nextInt(10) / 10.0;
    };
  }

  /** Often one of few, so that they meet; at times one of so many that a list becomes long. */
  private static int port(Random random) {
    return random.nextInt(3) == 0 ? random.nextInt(65_536) : random.nextInt(16) - 1;
  }

  private static void counts(TcpCounts counts, Random random) {
    if (random.nextInt(4) > 0) {
      int syn = random.nextInt(3);
      counts.set(syn, random.nextInt(syn + 1), random.nextInt(2), random.nextInt(2), Quality.EXACT);
      counts.synQuality = QUALITIES[random.nextInt(3)];
      counts.finQuality = QUALITIES[random.nextInt(3)];
      counts.rstQuality = QUALITIES[random.nextInt(3)];
    }
  }
}
