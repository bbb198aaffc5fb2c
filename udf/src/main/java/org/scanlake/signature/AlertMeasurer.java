package org.scanlake.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scanlake.flow.FlowRows;
import org.scanlake.network.Address;
import org.scanlake.network.Networks;

/**
 * Measures the flows of one alert after the other. Counting happens in {@link #measure}; a metric
 * that needs a second look at the flows takes it when its value is asked for, so {@code rows} must
 * stay as they are until then. One instance a thread.
 */
public final class AlertMeasurer {
  private final MetricPlan plan;
  private final Networks networks;
  private final int[] cellCounts;
  private final FilterTally[] tallies;

  /** By metric; null where cell counts are all it needs. */
  private final @Nullable FilterTally[] tallyOf;

  private final AddressSet secondLook = new AddressSet();
  private final PortCounts secondPorts = new PortCounts();
  private FlowRows rows = new FlowRows();
  private Optional<Address> source = Optional.empty();
  private int flows;
  private int broadcasts;

  public AlertMeasurer(MetricPlan plan, Networks networks) {
    this.plan = plan;
    this.networks = networks;
    this.cellCounts = new int[plan.cells()];
    List<FilterTally> needed = new ArrayList<>();
    for (FilterPlan filter : plan.filters()) {
      if (!filter.isSum()) {
        needed.add(new FilterTally(plan, filter));
      }
    }
    this.tallies = needed.toArray(FilterTally[]::new);
    this.tallyOf = new FilterTally[plan.metrics().size()];
    for (int metric = 0; metric < tallyOf.length; metric++) {
      FilterPlan filter = plan.filterOf(metric);
      for (FilterTally tally : tallies) {
        if (tally.plan() == filter) {
          tallyOf[metric] = tally;
        }
      }
    }
  }

  /**
   * Counts the flows of one alert.
   *
   * @param source only flows from this address count; empty: all rows are the alert's
   */
  public void measure(FlowRows rows, Optional<Address> source) {
    this.rows = rows;
    this.source = source;
    clear();
    int size = rows.size();
    for (int i = 0; i < size; i++) {
      if (source.isEmpty() || isFrom(source.get(), i)) {
        count(i);
      }
    }
  }

  /** How many flows the alert has. */
  public int flows() {
    return flows;
  }

  /** Whether row {@code i} is a flow of the alert. */
  public boolean isOfAlert(int i) {
    return source.isEmpty() || isFrom(source.get(), i);
  }

  /** The value of a metric of the plan; {@link MetricKind#KNOWN_SOURCE} is not measured here. */
  public MetricValue value(int metric) {
    return switch (plan.metrics().get(metric).kind()) {
      case FLOWS -> MetricValue.count(filteredFlows(metric));
      case DESTINATIONS -> MetricValue.count(tally(metric).destinations());
      case PORTS -> MetricValue.count(tally(metric).dstPorts().distinct());
      case SOURCE_PORTS -> MetricValue.count(tally(metric).srcPorts().distinct());
      case LARGEST_PORT_SHARE -> share(metric, tally(metric).largestPort());
      case LARGEST_PORT_DESTINATIONS -> MetricValue.count(destinationsOfLargestPort(metric));
      case RUN_SHARE ->
          MetricValue.share(
              tally(metric).dstPorts().followed(), tally(metric).dstPorts().distinct());
      case PRIVATE_SHARE ->
          MetricValue.share(tally(metric).privateDestinations(), tally(metric).destinations());
      case LARGEST_SOURCE_PORT_SHARE -> share(metric, tally(metric).largestSourcePort());
      case LARGEST_SOURCE_PORT_PORTS -> MetricValue.count(portsOfLargestSourcePort(metric));
      case BROADCASTS -> MetricValue.count(broadcasts);
      case KNOWN_SOURCE -> MetricValue.count(0);
    };
  }

  /** Whether row {@code i}, a flow of the alert, is one of those the metric counts. */
  public boolean contributes(int metric, int i) {
    return switch (plan.metrics().get(metric).kind()) {
      case BROADCASTS -> networks.isBroadcast(rows.dstHigh(i), rows.dstLow(i));
      case KNOWN_SOURCE -> false;
      case LARGEST_PORT_SHARE, LARGEST_PORT_DESTINATIONS ->
          hasTakenPort(metric, i, rows.dstPort(i))
              && rows.dstPort(i) == tally(metric).dstPorts().commonest();
      case LARGEST_SOURCE_PORT_SHARE, LARGEST_SOURCE_PORT_PORTS ->
          hasTakenPort(metric, i, rows.srcPort(i))
              && rows.srcPort(i) == tally(metric).srcPorts().commonest();
      case PRIVATE_SHARE ->
          isTaken(metric, i) && PrivateAddresses.contain(rows.dstHigh(i), rows.dstLow(i));
      default -> isTaken(metric, i);
    };
  }

  private void clear() {
    Arrays.fill(cellCounts, 0);
    for (FilterTally tally : tallies) {
      tally.clear();
    }
    flows = 0;
    broadcasts = 0;
  }

  private boolean isFrom(Address address, int i) {
    return rows.srcLow(i) == address.low() && rows.srcHigh(i) == address.high();
  }

  private void count(int i) {
    flows++;
    int cell = cell(i);
    cellCounts[cell]++;
    for (FilterTally tally : tallies) {
      tally.add(rows, i, cell);
    }
    if (networks.isBroadcast(rows.dstHigh(i), rows.dstLow(i))) {
      broadcasts++;
    }
  }

  private int cell(int i) {
    return plan.cell(rows.protocol(i), rows.dstPort(i));
  }

  private boolean isTaken(int metric, int i) {
    return plan.filterOf(metric).takes(cell(i), rows.dstPort(i));
  }

  /** The type and code of an ICMP flow stand where a port does and are none. */
  private boolean hasTakenPort(int metric, int i, int port) {
    return port >= 0 && plan.hasPorts(cell(i)) && isTaken(metric, i);
  }

  private FilterTally tally(int metric) {
    FilterTally tally = tallyOf[metric];
    if (tally == null) {
      throw new IllegalStateException(
          "metric " + plan.metrics().get(metric).id() + " has no tally");
    }
    return tally;
  }

  private int filteredFlows(int metric) {
    FilterPlan filter = plan.filterOf(metric);
    if (!filter.isSum()) {
      return tally(metric).flows();
    }
    return filter.sum(cellCounts);
  }

  private MetricValue share(int metric, int part) {
    return MetricValue.share(part, filteredFlows(metric));
  }

  private int destinationsOfLargestPort(int metric) {
    secondLook.clear();
    if (tally(metric).dstPorts().commonest() >= 0) {
      for (int i = 0; i < rows.size(); i++) {
        if (isOfAlert(i) && contributes(metric, i)) {
          secondLook.add(rows.dstHigh(i), rows.dstLow(i));
        }
      }
    }
    return secondLook.size();
  }

  private int portsOfLargestSourcePort(int metric) {
    secondPorts.clear();
    if (tally(metric).srcPorts().commonest() >= 0) {
      for (int i = 0; i < rows.size(); i++) {
        if (isOfAlert(i) && contributes(metric, i)) {
          secondPorts.add(rows.dstPort(i));
        }
      }
    }
    return secondPorts.distinct();
  }
}
