package org.scanlake.detector;

import java.util.List;

/** The regression for UDP. A destination is a destination address and port. */
final class UdpFlows implements SourceFlows {
  private final PacketSizes sizes = new PacketSizes();
  private final Destinations addresses = new Destinations();
  private final LowPorts lowPorts = new LowPorts();
  private final PortSet allSrcPorts = new PortSet();

  /** Of the last destination. */
  private final PortSet srcPorts = new PortSet();

  /** Different pairs of destination and source port, without the last destination's. */
  private long srcPortsBefore;

  private long destinations;
  private int lastPort;

  @Override
  public void clear() {
    sizes.clear();
    addresses.clear();
    lowPorts.clear();
    allSrcPorts.clear();
    srcPorts.clear();
    srcPortsBefore = 0;
    destinations = 0;
  }

  @Override
  public void add(BlrFlow flow) {
    sizes.add(flow);
    boolean otherHost = addresses.add(flow.dstHigh, flow.dstLow);
    if (otherHost) {
      lowPorts.nextHost();
    }
    if (otherHost || flow.dstPort != lastPort) {
      destinations++;
      srcPortsBefore += srcPorts.size();
      srcPorts.clear();
      lastPort = flow.dstPort;
    }
    lowPorts.add(flow.dstPort);
    srcPorts.add(flow.srcPort);
    allSrcPorts.add(flow.srcPort);
  }

  @Override
  public Regression regression() {
    double flows = sizes.flows();
    return new Regression(
        "UDP",
        sizes.flows(),
        -1.887907966,
        List.of(
            new Term("below 3 packets", 0.543683505, sizes.smallShare()),
            new Term("run of addresses in a /24", 0.025150994, addresses.longestRun()),
            new Term("low ports on one host", 0.529094801, lowPorts.most()),
            new Term("run of low ports", -1.244182168, lowPorts.longestRun()),
            new Term(
                "source ports per destination",
                -0.001841634,
                (double) (srcPortsBefore + srcPorts.size()) / destinations),
            new Term("above 60 bytes a packet", -0.224548546, sizes.payloadShare()),
            new Term("source ports per flow", -0.697943155, allSrcPorts.size() / flows)));
  }
}
