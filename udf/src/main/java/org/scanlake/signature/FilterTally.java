package org.scanlake.signature;

import org.scanlake.flow.FlowRows;

/** The counts of the flows of one alert that one filter takes. */
final class FilterTally {
  private static final int NO_PORT = -1;

  private final MetricPlan metrics;
  private final FilterPlan plan;
  private final AddressSet destinations = new AddressSet();
  private final PortCounts dstPorts;
  private final PortCounts srcPorts;
  private int flows;
  private int privateDestinations;

  FilterTally(MetricPlan metrics, FilterPlan plan) {
    this.metrics = metrics;
    this.plan = plan;
    this.dstPorts = new PortCounts();
    this.srcPorts = new PortCounts();
  }

  FilterPlan plan() {
    return plan;
  }

  void clear() {
    flows = 0;
    privateDestinations = 0;
    destinations.clear();
    dstPorts.clear();
    srcPorts.clear();
  }

  void add(FlowRows rows, int i, int cell) {
    int dstPort = rows.dstPort(i);
    if (!plan.takes(cell, dstPort)) {
      return;
    }
    flows++;
    if (plan.needsDestinations()) {
      long high = rows.dstHigh(i);
      long low = rows.dstLow(i);
      if (destinations.add(high, low) && PrivateAddresses.contain(high, low)) {
        privateDestinations++;
      }
    }
    if (metrics.hasPorts(cell)) {
      if (plan.needsDstPorts()) {
        dstPorts.add(dstPort);
      }
      if (plan.needsSrcPorts()) {
        srcPorts.add(rows.srcPort(i));
      }
    }
  }

  int flows() {
    return flows;
  }

  int destinations() {
    return destinations.size();
  }

  int privateDestinations() {
    return privateDestinations;
  }

  PortCounts dstPorts() {
    return dstPorts;
  }

  PortCounts srcPorts() {
    return srcPorts;
  }

  /** Flows to the commonest destination port, 0 without one. */
  int largestPort() {
    return largest(dstPorts);
  }

  /** Flows from the commonest source port, 0 without one. */
  int largestSourcePort() {
    return largest(srcPorts);
  }

  private static int largest(PortCounts ports) {
    int commonest = ports.commonest();
    return commonest == NO_PORT ? 0 : ports.count(commonest);
  }
}
