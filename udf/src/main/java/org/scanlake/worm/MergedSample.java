package org.scanlake.worm;

import java.util.Arrays;

/**
 * One row of table {@code tcp_samples}: an address in a sample of 30 seconds. One instance, which
 * {@link SampleMerge} fills for each.
 */
public final class MergedSample {
  /** Bytes of the qualities' letters. */
  public static final int QUALITY_BYTES = QualityBits.COUNTS;

  /** The most bytes of the ports' text: ten ports of 5 digits with numbers of 19. */
  public static final int PORTS_BYTES = FirstPorts.KEPT * (5 + 1 + 19 + 1);

  private final long[] counts = new long[SampleTable.COUNTS];
  private final FirstPorts ports = new FirstPorts();
  private final Destinations destinations = new Destinations();
  private long high;
  private long low;
  private long sample;
  private int qualityBits;

  MergedSample() {}

  /** The upper 64 bits of the address, as {@link org.scanlake.network.Address} holds them. */
  public long addressHigh() {
    return high;
  }

  public long addressLow() {
    return low;
  }

  /** When the sample starts, in microseconds since 1970 UTC. */
  public long startMicros() {
    return SampleTime.startMicros(sample);
  }

  /** SYNs sent, with or without ACK. */
  public long syn() {
    return counts[SampleTable.SYN];
  }

  public long synAck() {
    return counts[SampleTable.SYN_ACK];
  }

  public long finSent() {
    return counts[SampleTable.FIN_SENT];
  }

  public long finReturned() {
    return counts[SampleTable.FIN_RETURNED];
  }

  public long rstReturned() {
    return counts[SampleTable.RST_RETURNED];
  }

  /** TCP packets sent but those with FIN or RST. */
  public long tcpSent() {
    return counts[SampleTable.TCP_SENT];
  }

  /** All TCP packets received. */
  public long tcpReceived() {
    return counts[SampleTable.TCP_RECEIVED];
  }

  public long icmpErrors() {
    return counts[SampleTable.ICMP_ERRORS];
  }

  /**
   * Writes a letter each for the qualities of {@link #syn}, {@link #synAck}, {@link #finSent},
   * {@link #finReturned}, {@link #rstReturned}, {@link #tcpSent} and {@link #tcpReceived} to the
   * first {@link #QUALITY_BYTES} bytes.
   */
  public void writeQuality(byte[] text) {
    QualityBits.write(qualityBits, text);
  }

  /**
   * Writes the first ten ports, each with its packets, such as {@code 5554:65 9898:34}.
   *
   * @param text at least {@link #PORTS_BYTES} long
   * @return how many bytes were written
   */
  public int writePorts(byte[] text) {
    int length = 0;
    for (int i = 0; i < ports.kept(); i++) {
      if (i > 0) {
        text[length++] = ' ';
      }
      length = writeDecimal(ports.port(i), text, length);
      text[length++] = ':';
      length = writeDecimal(ports.packets(i), text, length);
    }
    return length;
  }

  /** A number that is the same for the same {@linkplain #writeQuality qualities}. */
  public int qualityCode() {
    return qualityBits;
  }

  /** Whether there is one port alone. */
  public boolean hasOnePort() {
    return ports.kept() == 1;
  }

  /** The first port, where there is one. */
  public int firstPort() {
    return ports.port(0);
  }

  /** The packets of the first port, where there is one. */
  public long firstPortPackets() {
    return ports.packets(0);
  }

  /** Of the sample; overwritten by the next. */
  public Destinations destinations() {
    return destinations;
  }

  FirstPorts ports() {
    return ports;
  }

  void begin(BlockReader reader) {
    high = reader.high();
    low = reader.low();
    sample = reader.sample();
    qualityBits = 0;
    Arrays.fill(counts, 0);
    ports.clear();
    destinations.clear();
  }

  boolean isOf(BlockReader reader) {
    return sample == reader.sample() && low == reader.low() && high == reader.high();
  }

  void add(int count, long packets) {
    counts[count] = SampleTable.sum(counts[count], packets);
  }

  void worsen(int bits) {
    qualityBits |= bits;
  }

  private static int writeDecimal(long value, byte[] text, int at) {
    int end = at + 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      end++;
    }
    long rest = value;
    for (int i = end - 1; i >= at; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return end;
  }
}
