package org.scanlake.worm;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Adds up port samples: sampled packets by destination port. All ports are kept, as the ten largest
 * of a longer time may be small in each sample. Sums merge; they are the same in any order.
 */
public final class PortSums implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final int FIRST_SLOTS = 4;
  private static final int SPREAD = 0x9e3779b1;
  private static final Comparator<PortSample> LARGEST_FIRST =
      Comparator.comparingLong(PortSample::packets).reversed().thenComparingInt(PortSample::port);

  /** Port + 1; 0 is a free slot. */
  private int[] ports = new int[FIRST_SLOTS];

  private long[] packets = new long[FIRST_SLOTS];
  private int size;

  /** How many ports there are. */
  public int size() {
    return size;
  }

  /** Adds packets of a port. */
  public void add(int port, long count) {
    int slot = slot(port);
    if (ports[slot] == 0) {
      ports[slot] = port + 1;
      size++;
    }
    packets[slot] = PacketCounts.sum(packets[slot], count);
    if (size * 4 > ports.length * 3) {
      grow();
    }
  }

  /** Adds other sums, which stay as they are. */
  public PortSums add(PortSums other) {
    for (int slot = 0; slot < other.ports.length; slot++) {
      if (other.ports[slot] != 0) {
        add(other.ports[slot] - 1, other.packets[slot]);
      }
    }
    return this;
  }

  private int slot(int port) {
    int mask = ports.length - 1;
    int slot = (port * SPREAD >>> 16) & mask;
    while (ports[slot] != 0 && ports[slot] != port + 1) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldPorts = ports;
    long[] oldPackets = packets;
    ports = new int[oldPorts.length * 2];
    packets = new long[ports.length];
    for (int old = 0; old < oldPorts.length; old++) {
      if (oldPorts[old] != 0) {
        int slot = slot(oldPorts[old] - 1);
        ports[slot] = oldPorts[old];
        packets[slot] = oldPackets[old];
      }
    }
  }

  /** The largest, with what is said of all. */
  public PortSamples largest() {
    List<PortSample> all = new ArrayList<>(size);
    long sum = 0;
    for (int slot = 0; slot < ports.length; slot++) {
      if (ports[slot] != 0) {
        all.add(new PortSample(ports[slot] - 1, packets[slot]));
        sum = PacketCounts.sum(sum, packets[slot]);
      }
    }
    all.sort(LARGEST_FIRST);
    List<PortSample> kept = new ArrayList<>(all.subList(0, Math.min(size, PortSamples.PLACES)));
    kept.sort(Comparator.comparingInt(PortSample::port));
    return new PortSamples(kept, sum, size);
  }
}
