package org.scanlake.worm;

import org.scanlake.flowlog.LogRow;
import org.scanlake.flowlog.Quality;
import org.scanlake.flowlog.TcpCounts;

/**
 * Credits what one end of a TCP flow sent, to it as the sender and to the other end as the
 * receiver. One instance serves every row.
 */
final class SentPackets {
  private final SampleTable samples;
  private final PortLists ports;
  private final DestinationLists destinations;
  private final PacketSpread spread = new PacketSpread();

  /** Numbers of addresses. */
  private int sender;

  private int receiver;

  /** The receiver's port. */
  private int port;

  private long start;
  private long end;

  SentPackets(SampleTable samples, PortLists ports, DestinationLists destinations) {
    this.samples = samples;
    this.ports = ports;
    this.destinations = destinations;
  }

  /** Sets whose packets those of the next {@link #credit} are. */
  void set(int senderNumber, int receiverNumber, int receiverPort, LogRow row) {
    sender = senderNumber;
    receiver = receiverNumber;
    port = receiverPort;
    start = row.startMicros;
    end = row.endMicros;
  }

  /**
   * Credits counts of packets by their flags, and the rest of all packets as others.
   *
   * @param packets all packets, or {@link LogRow#UNKNOWN}
   */
  void credit(TcpCounts counts, long packets) {
    if (!counts.areKnown()) {
      spread(packets);
      return;
    }
    long control = counts.syn + counts.fin + counts.rst;
    long others = Math.max(packets - control, 0);
    long first = SampleTime.sample(start);
    long last = SampleTime.sample(end);
    if (first == last && packets >= control) {
      inOneSample(counts, first, packets);
    } else {
      Quality rest = packets < 0 ? Quality.LOWER_BOUND : Quality.EXACT;
      opening(counts, first, rest);
      closing(counts, last, rest);
      spread(others);
    }
  }

  /**
   * A flow within a sample needs no spreading, and of all packets none is counted twice or left
   * out, however many of them had SYN: only FINs and RSTs that the log does not tell make a doubt.
   */
  private void inOneSample(TcpCounts counts, long sample, long packets) {
    Quality sentQuality = of(counts.fin, counts.finQuality).and(of(counts.rst, counts.rstQuality));
    sent(sample, counts, packets - counts.fin - counts.rst, sentQuality);
    received(sample, packets, Quality.EXACT);
    returned(sample, counts);
  }

  private void opening(TcpCounts counts, long sample, Quality rest) {
    if (counts.syn > 0) {
      Quality quality = counts.synQuality.and(rest);
      int entry = samples.entry(sample, sender);
      syn(entry, counts);
      tcpSent(entry, counts.syn, quality);
      received(sample, counts.syn, quality);
    }
  }

  private void closing(TcpCounts counts, long sample, Quality rest) {
    if (counts.fin > 0) {
      int entry = samples.entry(sample, sender);
      fin(entry, counts);
      samples.worsen(entry, QualityBits.of(rest, SampleTable.TCP_SENT));
    }
    Quality quality =
        of(counts.fin, counts.finQuality).and(of(counts.rst, counts.rstQuality)).and(rest);
    received(sample, counts.fin + counts.rst, quality);
    returned(sample, counts);
  }

  /** Packets that are told to be no SYN, FIN or RST, or of which nothing is told. */
  private void spread(long others) {
    if (others <= 0) {
      return;
    }
    spread.begin(others, start, end);
    while (spread.next()) {
      int entry = samples.entry(spread.sample(), sender);
      tcpSent(entry, spread.packets(), Quality.ASSUMED);
      received(spread.sample(), spread.packets(), Quality.ASSUMED);
    }
  }

  private void sent(long sample, TcpCounts counts, long tcpSent, Quality quality) {
    if (tcpSent > 0 || counts.fin > 0) {
      int entry = samples.entry(sample, sender);
      syn(entry, counts);
      fin(entry, counts);
      tcpSent(entry, tcpSent, quality);
    }
  }

  private void syn(int entry, TcpCounts counts) {
    add(entry, SampleTable.SYN, counts.syn, counts.synQuality);
    add(entry, SampleTable.SYN_ACK, counts.synAck, counts.synQuality);
    if (counts.syn > counts.synAck) {
      int list = samples.destinations(entry);
      samples.setDestinations(entry, destinations.add(list, receiver));
    }
  }

  private void fin(int entry, TcpCounts counts) {
    add(entry, SampleTable.FIN_SENT, counts.fin, counts.finQuality);
  }

  private void tcpSent(int entry, long packets, Quality quality) {
    add(entry, SampleTable.TCP_SENT, packets, quality);
    if (packets > 0 && port != LogRow.UNKNOWN) {
      int list = samples.ports(entry);
      samples.setPorts(entry, ports.add(list, entry, port, packets, start, receiver));
    }
  }

  private void received(long sample, long packets, Quality quality) {
    if (packets > 0) {
      add(samples.entry(sample, receiver), SampleTable.TCP_RECEIVED, packets, quality);
    }
  }

  private void returned(long sample, TcpCounts counts) {
    if (counts.fin > 0 || counts.rst > 0) {
      int entry = samples.entry(sample, receiver);
      add(entry, SampleTable.FIN_RETURNED, counts.fin, counts.finQuality);
      add(entry, SampleTable.RST_RETURNED, counts.rst, counts.rstQuality);
    }
  }

  private void add(int entry, int count, long packets, Quality quality) {
    if (packets > 0) {
      samples.add(entry, count, packets);
      samples.worsen(entry, QualityBits.of(quality, count));
    }
  }

  /** The quality of a count as a part of others: what is not there spoils nothing. */
  private static Quality of(long packets, Quality quality) {
    return packets > 0 ? quality : Quality.EXACT;
  }
}
