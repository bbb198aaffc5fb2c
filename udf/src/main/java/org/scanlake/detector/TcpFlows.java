package org.scanlake.detector;

import java.util.List;

/** The regression for TCP. */
final class TcpFlows implements SourceFlows {
  private static final int SYN = 2;
  private static final int RST = 4;
  private static final int ACK = 16;

  private final PacketSizes sizes = new PacketSizes();
  private final Destinations destinations = new Destinations();

  /** Of the last destination address. */
  private final PortSet srcPorts = new PortSet();

  /** Different pairs of destination address and source port, without the last address's. */
  private long srcPortsBefore;

  private long withoutAck;
  private long backscatter;

  @Override
  public void clear() {
    sizes.clear();
    destinations.clear();
    srcPorts.clear();
    srcPortsBefore = 0;
    withoutAck = 0;
    backscatter = 0;
  }

  @Override
  public void add(BlrFlow flow) {
    sizes.add(flow);
    if (destinations.add(flow.dstHigh, flow.dstLow)) {
      srcPortsBefore += srcPorts.size();
      srcPorts.clear();
    }
    srcPorts.add(flow.srcPort);
    withoutAck += (flow.flags & ACK) == 0 ? 1 : 0;
    backscatter += isBackscatter(flow.flags) ? 1 : 0;
  }

  private static boolean isBackscatter(int flags) {
    return flags == (SYN | ACK) || flags == RST || flags == (RST | ACK);
  }

  @Override
  public Regression regression() {
    double flows = sizes.flows();
    double addresses = destinations.addresses();
    return new Regression(
        "TCP",
        sizes.flows(),
        -2.838353611,
        List.of(
            new Term("without ACK", 3.309023427, withoutAck / flows),
            new Term("below 3 packets", -0.157047027, sizes.smallShare()),
            new Term(
                "source ports per destination address",
                -0.002319304,
                (srcPortsBefore + srcPorts.size()) / addresses),
            new Term("above 60 bytes a packet", -1.047413699, sizes.payloadShare()),
            new Term("destination addresses per flow", 3.163018548, addresses / flows),
            new Term("backscatter", -3.260270447, backscatter / flows)));
  }
}
