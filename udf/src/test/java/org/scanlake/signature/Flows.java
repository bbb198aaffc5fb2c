package org.scanlake.signature;

import org.scanlake.flow.FlowRow;
import org.scanlake.flow.FlowRows;
import org.scanlake.network.Address;

/** Flow rows for tests, one call a row. */
final class Flows {
  private final FlowRows rows = new FlowRows();

  Flows add(int protocol, String source, int srcPort, String destination, int dstPort) {
    fill(protocol, source, srcPort, destination, dstPort);
    rows.append();
    return this;
  }

  Flows standingFor(long flows, int protocol, String destination, int dstPort) {
    fill(protocol, "192.0.2.1", 40_000, destination, dstPort);
    rows.row.flows = flows;
    rows.append();
    return this;
  }

  private void fill(int protocol, String source, int srcPort, String destination, int dstPort) {
    FlowRow row = rows.row;
    row.clear();
    row.protocol = protocol;
    Address from = Address.parse(source).orElseThrow();
    row.srcHigh = from.high();
    row.srcLow = from.low();
    row.srcPort = srcPort;
    Address to = Address.parse(destination).orElseThrow();
    row.dstHigh = to.high();
    row.dstLow = to.low();
    row.dstPort = dstPort;
  }

  Flows to(int protocol, String destination, int dstPort) {
    return add(protocol, "192.0.2.1", 40_000, destination, dstPort);
  }

  FlowRows rows() {
    return rows;
  }
}
