package org.scanlake.worm;

import java.util.Arrays;
import org.scanlake.network.Address;

/**
 * Writes samples as bytes that {@link BlockReader} reads. Numbers are written by sevens of bits,
 * lowest first, the eighth bit saying that more follow.
 */
final class BlockWriter {
  /** Families of addresses, and that the address is that of the sample or destination before. */
  static final int SAME = 0;

  static final int IPV4 = 1;
  static final int IPV6 = 2;

  /** More bytes than a number, a sample's head, its counts or an address need. */
  private static final int ROOM = 128;

  private byte[] bytes = new byte[1 << 12];
  private int length;
  private long lastHigh;
  private long lastLow;
  private long lastSample;

  /** The last address written. */
  private long writtenHigh;

  private long writtenLow;

  int length() {
    return length;
  }

  /** The block, after which a new one begins. */
  byte[] take() {
    byte[] block = Arrays.copyOf(bytes, length);
    length = 0;
    return block;
  }

  void sample(long high, long low, long sample) {
    boolean same = length > 0 && high == lastHigh && low == lastLow;
    if (length == 0) {
      lastSample = 0;
    }
    if (same) {
      makeRoom();
      bytes[length++] = SAME;
    } else {
      address(high, low);
    }
    long step = sample - lastSample;
    number(step << 1 ^ step >> 63);
    lastHigh = high;
    lastLow = low;
    lastSample = sample;
  }

  /** Writes which counts are not 0, these, and the qualities. */
  void counts(SampleTable samples, int entry) {
    makeRoom();
    int mask = length++;
    int present = 0;
    for (int count = 0; count < SampleTable.COUNTS; count++) {
      long packets = samples.count(entry, count);
      if (packets != 0) {
        present |= 1 << count;
        number(packets);
      }
    }
    bytes[mask] = (byte) present;
    number(samples.qualityBits(entry));
  }

  /** Writes a port; the address that its first flow went to must follow. */
  void port(int port, long packets, long firstStart) {
    makeRoom();
    number(packets);
    number(port);
    // From the sample's start back, as most flows start in or shortly before their samples.
    long before = SampleTime.startMicros(lastSample) - firstStart;
    number(before << 1 ^ before >> 63);
  }

  /** Ends the ports of a sample: a number of packets that no port has. */
  void endPorts() {
    makeRoom();
    bytes[length++] = 0;
  }

  /** Writes how many destinations follow, or {@link Destinations#MOST} and one for more. */
  void destinations(int count) {
    makeRoom();
    number(count);
  }

  /** Writes a destination; most are the address that the port before went to. */
  void destination(long high, long low) {
    if (high == writtenHigh && low == writtenLow) {
      makeRoom();
      bytes[length++] = SAME;
    } else {
      address(high, low);
    }
  }

  void address(long high, long low) {
    makeRoom();
    writtenHigh = high;
    writtenLow = low;
    if (Address.isIpv4(high, low)) {
      bytes[length++] = IPV4;
      fixed(low, Integer.BYTES);
    } else {
      bytes[length++] = IPV6;
      fixed(high, Long.BYTES);
      fixed(low, Long.BYTES);
    }
  }

  private void fixed(long value, int size) {
    for (int i = 0; i < size; i++) {
      bytes[length++] = (byte) (value >>> 8 * i);
    }
  }

  private void number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private void makeRoom() {
    if (bytes.length - length < ROOM) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
  }
}
