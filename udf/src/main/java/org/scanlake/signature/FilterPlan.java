package org.scanlake.signature;

import java.util.BitSet;
import java.util.List;
import org.scanlake.port.PortRange;

/** One distinct filter of a configuration and what has to be counted behind it. */
final class FilterPlan {
  private final int index;
  private final boolean[] takesCell;
  private final int[] cells;
  private final List<PortRange> ports;
  private boolean destinations;
  private boolean dstPorts;
  private boolean srcPorts;

  FilterPlan(int index, BitSet cells, int cellCount, List<PortRange> ports) {
    this.index = index;
    this.ports = List.copyOf(ports);
    this.takesCell = new boolean[cellCount];
    this.cells = new int[cells.cardinality()];
    int taken = 0;
    for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
      takesCell[cell] = true;
      this.cells[taken++] = cell;
    }
  }

  void require(MetricKind kind) {
    switch (kind) {
      case DESTINATIONS, PRIVATE_SHARE -> destinations = true;
      case PORTS, RUN_SHARE, LARGEST_PORT_SHARE, LARGEST_PORT_DESTINATIONS -> dstPorts = true;
      case SOURCE_PORTS, LARGEST_SOURCE_PORT_SHARE, LARGEST_SOURCE_PORT_PORTS -> srcPorts = true;
      case FLOWS, BROADCASTS, KNOWN_SOURCE -> {}
    }
  }

  int index() {
    return index;
  }

  boolean needsDestinations() {
    return destinations;
  }

  boolean needsDstPorts() {
    return dstPorts;
  }

  boolean needsSrcPorts() {
    return srcPorts;
  }

  /** Whether cell counts are all that is needed. */
  boolean isSum() {
    return ports.isEmpty() && !destinations && !dstPorts && !srcPorts;
  }

  /** The flows in all cells that the filter takes. */
  int sum(int[] cellCounts) {
    int sum = 0;
    for (int cell : cells) {
      sum += cellCounts[cell];
    }
    return sum;
  }

  boolean takes(int cell, int port) {
    return takesCell[cell] && (ports.isEmpty() || takesPort(port));
  }

  private boolean takesPort(int port) {
    for (PortRange range : ports) {
      if (port >= range.first() && port <= range.last()) {
        return true;
      }
    }
    return false;
  }
}
