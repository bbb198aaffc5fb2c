package org.scanlake.worm;

import java.util.Arrays;

/** Writes what a {@link TcpSampler} holds as blocks in order. */
final class SampleDrain {
  private static final int READ_AHEAD = 128;
  private static final long ENTRY = (1L << SampleTable.ENTRY_BITS) - 1;

  private final AddressNumbers addresses;
  private final SampleTable samples;
  private final PortLists ports;
  private final DestinationLists destinations;
  private final int longBlock;

  /** Kept so that the reading is not optimised away. */
  @SuppressWarnings("UnusedVariable")
  private long readAhead;

  private final BlockWriter block = new BlockWriter();

  /**
   * @param longBlock bytes of a block that is ended though its bucket is not
   */
  SampleDrain(
      AddressNumbers addresses,
      SampleTable samples,
      PortLists ports,
      DestinationLists destinations,
      int longBlock) {
    this.addresses = addresses;
    this.samples = samples;
    this.ports = ports;
    this.destinations = destinations;
    this.longBlock = longBlock;
  }

  void write(int buckets, BlockSink sink) {
    AddressOrder order = new AddressOrder(addresses);
    int[] sorted = order.sorted(buckets);
    long[] entries = entries(sorted);
    int bucket = 0;
    for (int i = 0; i < entries.length; i++) {
      if (i % READ_AHEAD == 0) {
        readAhead(entries, i, Math.min(i + READ_AHEAD, entries.length));
      }
      int entry = (int) (entries[i] & ENTRY);
      int next = order.bucketOf(samples.address(entry), buckets);
      if (next != bucket || block.length() > longBlock) {
        end(bucket, sink);
        bucket = next;
      }
      write(entry);
    }
    end(bucket, sink);
  }

  /** Where the entries of each address end when they are in the order of addresses. */
  private int[] ends(int[] sorted) {
    int[] ends = new int[sorted.length];
    for (int entry = 0; entry < samples.size(); entry++) {
      ends[samples.address(entry)]++;
    }
    int end = 0;
    for (int number : sorted) {
      end += ends[number];
      ends[number] = end;
    }
    return ends;
  }

  /** Samples with their entries, by address in the given order and sample. */
  private long[] entries(int[] sorted) {
    int[] ends = ends(sorted);
    long[] entries = new long[samples.size()];
    for (int entry = 0; entry < entries.length; entry++) {
      entries[--ends[samples.address(entry)]] =
          samples.sample(entry) << SampleTable.ENTRY_BITS | entry;
    }
    for (int i = 0; i < sorted.length; i++) {
      int to = i + 1 < sorted.length ? ends[sorted[i + 1]] : entries.length;
      Arrays.sort(entries, ends[sorted[i]], to);
    }
    return entries;
  }

  /**
   * Reads one word of everything that writing will read. The entries lie anywhere in memory: in
   * short loops the processor fetches many at once, which it does not while it writes.
   */
  private void readAhead(long[] entries, int from, int to) {
    long read = 0;
    for (int i = from; i < to; i++) {
      int entry = (int) (entries[i] & ENTRY);
      read += samples.sample(entry) + samples.count(entry, SampleTable.COUNTS - 1);
    }
    for (int i = from; i < to; i++) {
      int list = samples.ports((int) (entries[i] & ENTRY));
      read += list == PortLists.NONE ? 0 : ports.packets(list);
    }
    for (int i = from; i < to; i++) {
      int list = samples.ports((int) (entries[i] & ENTRY));
      read += list == PortLists.NONE ? 0 : addresses.low(ports.firstOther(list));
    }
    readAhead += read;
  }

  private void write(int entry) {
    int address = samples.address(entry);
    block.sample(addresses.high(address), addresses.low(address), samples.sample(entry));
    block.counts(samples, entry);
    for (int at = samples.ports(entry); at != PortLists.NONE; at = ports.next(at)) {
      int other = ports.firstOther(at);
      block.port(ports.port(at), ports.packets(at), ports.firstStart(at));
      block.address(addresses.high(other), addresses.low(other));
    }
    block.endPorts();
    writeDestinations(samples.destinations(entry));
  }

  private void writeDestinations(int list) {
    if (list == DestinationLists.MANY) {
      block.destinations(Destinations.MOST + 1);
      return;
    }
    int length = destinations.length(list);
    block.destinations(length);
    for (int i = 0; i < length; i++) {
      int destination = destinations.address(list, i);
      block.destination(addresses.high(destination), addresses.low(destination));
    }
  }

  private void end(int bucket, BlockSink sink) {
    if (block.length() > 0) {
      sink.block(bucket, block.take());
    }
  }
}
