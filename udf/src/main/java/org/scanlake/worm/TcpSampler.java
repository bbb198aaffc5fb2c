package org.scanlake.worm;

import org.scanlake.flowlog.LogRow;

/**
 * Counts the packets of flows by address and sample of 30 seconds, after specification "the port
 * signature report": what table {@code tcp_samples} holds. What is drained of any number of
 * samplers gives, merged by {@link SampleMerge}, the same samples, however the rows were dealt out
 * and in whatever order.
 *
 * <p>Of what an end of a TCP flow sent, SYNs are counted in the sample of the flow's start, FINs
 * and RSTs in that of its end. The other packets are spread evenly over the duration ({@link
 * PacketSpread}); where that is more than one sample, what is made of them is ASSUMED. The end is
 * credited as their sender, the other end as their receiver:
 *
 * <ul>
 *   <li>Where all packets are unknown, there are no others, and the sums of packets are lower
 *       bounds.
 *   <li>Where the flags are unknown, all packets are others, and ASSUMED.
 *   <li>What an end sent of which the log tells neither is not counted; the logs of one-way flows
 *       tell it in another row.
 *   <li>Otherwise a sum of packets is as good as the worst of its parts.
 * </ul>
 *
 * <p>An end that sent a SYN without ACK has the other end among its destinations in the sample of
 * the flow's start.
 *
 * <p>Packets of ICMP errors, of which a flow has one where the log does not tell, are spread alike
 * over the samples of who received them. One instance a thread.
 */
public final class TcpSampler {
  private static final int TCP = 6;

  /** Bytes from which on a block is ended, so that no array becomes too large. */
  private static final int LONG_BLOCK = 64 << 20;

  private final AddressNumbers addresses = new AddressNumbers();
  private final SampleTable samples = new SampleTable();
  private final PortLists ports = new PortLists(addresses);
  private final DestinationLists destinations = new DestinationLists();
  private final SentPackets sent = new SentPackets(samples, ports, destinations);
  private final PacketSpread spread = new PacketSpread();
  private final int longBlock;

  public TcpSampler() {
    this(LONG_BLOCK);
  }

  TcpSampler(int longBlock) {
    this.longBlock = longBlock;
  }

  /**
   * Adds a flow. It may be spread over 2,880 samples of each end, which are less than a megabyte.
   *
   * @throws IllegalArgumentException when it ends before it starts
   * @throws IllegalStateException when there are more than 16 million addresses or samples, which
   *     does not happen before {@link #bytes} are 400 million
   */
  public void add(LogRow row) {
    if (row.protocol == TCP) {
      addTcp(row);
    } else if (IcmpErrors.isError(row)) {
      addError(row);
    }
  }

  /** How many samples are held. */
  public int size() {
    return samples.size();
  }

  /**
   * Bytes in use for what is held. The arrays may be half as much longer, and are kept when
   * drained.
   */
  public long bytes() {
    return addresses.bytes() + samples.bytes() + ports.bytes() + destinations.bytes();
  }

  /**
   * Hands out everything that is held, and starts anew.
   *
   * @param buckets how many there are; the bucket of an address is the same everywhere
   */
  public void drain(int buckets, BlockSink sink) {
    new SampleDrain(addresses, samples, ports, destinations, longBlock).write(buckets, sink);
    addresses.clear();
    samples.clear();
    ports.clear();
    destinations.clear();
  }

  /** The bucket of an address when its samples are drained to so many. */
  public static int bucket(long high, long low, int buckets) {
    return AddressOrder.bucket(high, low, buckets);
  }

  private void addTcp(LogRow row) {
    boolean srcTold = row.src.areKnown() || row.srcPackets > 0;
    boolean dstTold = row.dst.areKnown() || row.dstPackets > 0;
    if (!srcTold && !dstTold) {
      return;
    }
    checkTimes(row);
    int source = addresses.of(row.srcHigh, row.srcLow);
    int destination = addresses.of(row.dstHigh, row.dstLow);
    if (srcTold) {
      sent.set(source, destination, row.dstPort, row);
      sent.credit(row.src, row.srcPackets);
    }
    if (dstTold) {
      sent.set(destination, source, row.srcPort, row);
      sent.credit(row.dst, row.dstPackets);
    }
  }

  private void addError(LogRow row) {
    checkTimes(row);
    int destination = addresses.of(row.dstHigh, row.dstLow);
    long packets = row.srcPackets == LogRow.UNKNOWN ? 1 : row.srcPackets;
    spread.begin(packets, row.startMicros, row.endMicros);
    while (spread.next()) {
      int entry = samples.entry(spread.sample(), destination);
      samples.add(entry, SampleTable.ICMP_ERRORS, spread.packets());
    }
  }

  private static void checkTimes(LogRow row) {
    if (row.endMicros < row.startMicros || row.endMicros - row.startMicros < 0) {
      throw new IllegalArgumentException(
          "Cannot count a flow that starts at "
              + row.startMicros
              + " and ends at "
              + row.endMicros
              + " microseconds: it must end after it starts");
    }
  }
}
