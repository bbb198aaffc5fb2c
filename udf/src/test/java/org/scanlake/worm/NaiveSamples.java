package org.scanlake.worm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scanlake.flowlog.LogRow;
import org.scanlake.flowlog.Quality;
import org.scanlake.flowlog.TcpCounts;
import org.scanlake.network.Address;

/** What {@link TcpSampler} and {@link SampleMerge} make of flows, in maps and packet by packet. */
final class NaiveSamples {
  private static final int SYN = 0;
  private static final int SYN_ACK = 1;
  private static final int FIN_SENT = 2;
  private static final int FIN_RETURNED = 3;
  private static final int RST_RETURNED = 4;
  private static final int TCP_SENT = 5;
  private static final int TCP_RECEIVED = 6;
  private static final int ICMP_ERRORS = 7;

  private record Key(Address address, long sample) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byAddress = address.compareTo(other.address);
      return byAddress != 0 ? byAddress : Long.compare(sample, other.sample);
    }
  }

  private record First(long start, Address other, int port) implements Comparable<First> {
    @Override
    public int compareTo(First that) {
      return Comparator.comparingLong(First::start)
          .thenComparing(First::other)
          .thenComparingInt(First::port)
          .compare(this, that);
    }
  }

  private static final class Tuple {
    final long[] counts = new long[8];
    final Quality[] qualities = new Quality[7];
    final Map<Integer, Long> ports = new HashMap<>();
    final Map<Integer, First> firsts = new HashMap<>();
    final Set<Address> destinations = new TreeSet<>();
  }

  private final Map<Key, Tuple> tuples = new TreeMap<>();

  void add(LogRow row) {
    Address src = new Address(row.srcHigh, row.srcLow);
    Address dst = new Address(row.dstHigh, row.dstLow);
    if (row.protocol == 6) {
      end(row, row.src, row.srcPackets, src, dst, row.dstPort);
      end(row, row.dst, row.dstPackets, dst, src, row.srcPort);
    } else if (row.protocol == 1 && List.of(3, 5, 11).contains(row.dstPort / 256)
        || row.protocol == 58 && List.of(1, 3, 137).contains(row.dstPort / 256)) {
      PacketByPacket.spread(row.srcPackets < 0 ? 1 : row.srcPackets, row.startMicros, row.endMicros)
          .forEach((sample, n) -> count(dst, sample, ICMP_ERRORS, n, Quality.EXACT));
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    tuples.forEach(
        (key, tuple) -> {
          StringBuilder quality = new StringBuilder();
          for (Quality each : tuple.qualities) {
            quality.append(each == null ? 'E' : each.letter());
          }
          lines.add(
              SampleLines.line(
                  key.address, key.sample * 30_000_000, tuple.counts, "" + quality, ports(tuple)));
        });
    return lines;
  }

  List<String> destinations() {
    List<String> lines = new ArrayList<>();
    tuples.forEach(
        (key, tuple) -> {
          if (!tuple.destinations.isEmpty()) {
            lines.add(
                SampleLines.destinations(
                    key.address, key.sample * 30_000_000, text(tuple.destinations)));
          }
        });
    return lines;
  }

  private static String text(Set<Address> destinations) {
    return destinations.size() > 100
        ? "*"
        : destinations.stream().map(Address::toString).collect(Collectors.joining(" "));
  }

  long total(int count) {
    return tuples.values().stream().mapToLong(tuple -> tuple.counts[count]).sum();
  }

  private static String ports(Tuple tuple) {
    return tuple.firsts.values().stream()
        .sorted()
        .limit(10)
        .map(first -> first.port + ":" + tuple.ports.get(first.port))
        .collect(Collectors.joining(" "));
  }

  private void end(
      LogRow row, TcpCounts counts, long packets, Address sender, Address receiver, int port) {
    long first = Math.floorDiv(row.startMicros, 30_000_000L);
    long last = Math.floorDiv(row.endMicros, 30_000_000L);
    boolean known = counts.areKnown();
    long syn = known ? counts.syn : 0;
    long fin = known ? counts.fin : 0;
    long rst = known ? counts.rst : 0;
    long others = Math.max(packets - syn - fin - rst, 0);
    boolean whole = known && first == last && packets >= syn + fin + rst;
    Quality rest = known && packets < 0 ? Quality.LOWER_BOUND : Quality.EXACT;
    Quality ofFin = fin > 0 ? counts.finQuality : Quality.EXACT;
    Quality ofRst = rst > 0 ? counts.rstQuality : Quality.EXACT;
    Quality taken = whole ? ofFin.and(ofRst) : null;

    count(sender, first, SYN, syn, counts.synQuality);
    count(sender, first, SYN_ACK, known ? counts.synAck : 0, counts.synQuality);
    if (known && syn > counts.synAck) {
      tuple(sender, first).destinations.add(receiver);
    }
    count(sender, last, FIN_SENT, fin, counts.finQuality);
    count(receiver, last, FIN_RETURNED, fin, counts.finQuality);
    count(receiver, last, RST_RETURNED, rst, counts.rstQuality);
    Quality ofSyn = whole ? taken : counts.synQuality.and(rest);
    sent(row, first, sender, receiver, port, syn, ofSyn);
    count(receiver, first, TCP_RECEIVED, syn, whole ? Quality.EXACT : ofSyn);
    count(receiver, last, TCP_RECEIVED, fin, whole ? Quality.EXACT : ofFin.and(rest));
    count(receiver, last, TCP_RECEIVED, rst, whole ? Quality.EXACT : ofRst.and(rest));
    if (fin > 0) {
      worsen(sender, last, TCP_SENT, rest);
    }
    PacketByPacket.spread(others, row.startMicros, row.endMicros)
        .forEach(
            (sample, n) -> {
              sent(row, sample, sender, receiver, port, n, whole ? taken : Quality.ASSUMED);
              count(receiver, sample, TCP_RECEIVED, n, whole ? Quality.EXACT : Quality.ASSUMED);
            });
  }

  private void sent(
      LogRow row, long sample, Address sender, Address receiver, int port, long n, Quality how) {
    count(sender, sample, TCP_SENT, n, how);
    if (n > 0 && port >= 0) {
      Tuple tuple = tuple(sender, sample);
      tuple.ports.merge(port, n, Long::sum);
      First first = new First(row.startMicros, receiver, port);
      tuple.firsts.merge(port, first, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  private void count(Address address, long sample, int count, long n, Quality quality) {
    if (n > 0) {
      tuple(address, sample).counts[count] += n;
      if (count < ICMP_ERRORS) {
        worsen(address, sample, count, quality);
      }
    }
  }

  private void worsen(Address address, long sample, int count, Quality quality) {
    Quality[] held = tuple(address, sample).qualities;
    held[count] = held[count] == null ? quality : held[count].and(quality);
  }

  private Tuple tuple(Address address, long sample) {
    return tuples.computeIfAbsent(new Key(address, sample), key -> new Tuple());
  }
}
