package org.scanlake.signature;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scanlake.flow.Protocols;
import org.scanlake.port.PurposeTable;

/**
 * Which counts the metrics of a configuration need. Every flow falls into one cell, its port rule
 * and the class of its protocol; a filter takes whole cells, so that most metrics are sums of cell
 * counts. Immutable and shared by threads.
 */
public final class MetricPlan {
  private static final int PROTOCOLS = 256;
  private static final Set<Integer> WITH_PORTS =
      Set.of(Protocols.UNKNOWN, Protocols.TCP, Protocols.UDP, 33, 132, 136);

  private final List<Metric> metrics;
  private final PurposeTable purposes;
  private final byte[] classOf = new byte[PROTOCOLS + 1];
  private final boolean[] hasPorts;
  private final int classes;
  private final List<FilterPlan> filters = new ArrayList<>();
  private final int[] filterOf;

  public MetricPlan(List<Metric> metrics, PurposeTable purposes) {
    this.metrics = List.copyOf(metrics);
    this.purposes = purposes;
    Set<Integer> named = new TreeSet<>(WITH_PORTS);
    metrics.forEach(metric -> named.addAll(metric.filter().protocols()));
    List<Integer> protocols = List.copyOf(named);
    this.classes = protocols.size() + 1;
    this.hasPorts = new boolean[classes];
    for (int i = 0; i < protocols.size(); i++) {
      classOf[protocols.get(i) + 1] = (byte) (i + 1);
      hasPorts[i + 1] = WITH_PORTS.contains(protocols.get(i));
    }
    this.filterOf = new int[metrics.size()];
    Map<FlowFilter, Integer> seen = new LinkedHashMap<>();
    for (int i = 0; i < metrics.size(); i++) {
      filterOf[i] = seen.computeIfAbsent(effectiveFilter(metrics.get(i)), this::addFilter);
      filters.get(filterOf[i]).require(metrics.get(i).kind());
    }
  }

  /** The metrics, in the order in which values are given. */
  public List<Metric> metrics() {
    return metrics;
  }

  public PurposeTable purposes() {
    return purposes;
  }

  FilterPlan filterOf(int metric) {
    return filters.get(filterOf[metric]);
  }

  List<FilterPlan> filters() {
    return filters;
  }

  int cells() {
    return purposes.ruleCount() * classes;
  }

  int cell(int protocol, int port) {
    return purposes.ruleOf(protocol, port) * classes + classOf[protocol + 1];
  }

  /** Whether flows of this cell's protocol have ports. */
  boolean hasPorts(int cell) {
    return hasPorts[cell % classes];
  }

  private static FlowFilter effectiveFilter(Metric metric) {
    return metric.kind() == MetricKind.RUN_SHARE
        ? new FlowFilter(List.of(), Set.of(Protocols.TCP, Protocols.UDP), List.of())
        : metric.filter();
  }

  private int addFilter(FlowFilter filter) {
    BitSet cells = new BitSet(cells());
    BitSet rules = new BitSet();
    filter.purposes().forEach(pattern -> rules.or(purposes.rulesGiving(pattern)));
    BitSet protocolClasses = new BitSet();
    filter.protocols().forEach(protocol -> protocolClasses.set(classOf[protocol + 1]));
    for (int cell = 0; cell < cells(); cell++) {
      boolean protocol = filter.protocols().isEmpty() || protocolClasses.get(cell % classes);
      cells.set(cell, protocol && (filter.purposes().isEmpty() || rules.get(cell / classes)));
    }
    filters.add(new FilterPlan(filters.size(), cells, cells(), filter.ports()));
    return filters.size() - 1;
  }
}
