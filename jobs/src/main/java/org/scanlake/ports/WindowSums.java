package org.scanlake.ports;

import java.io.Serial;
import java.io.Serializable;
import org.scanlake.worm.Destinations;
import org.scanlake.worm.PortSignature;
import org.scanlake.worm.PortSums;
import org.scanlake.worm.TcpTuple;

/** Adds up the samples of one source in one window. Sums merge. */
final class WindowSums implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private TcpTuple tuple = TcpTuple.NONE;
  private final PortSums ports = new PortSums();
  private final Destinations destinations = new Destinations();
  private long instances;
  private long firstMicros = ListedSource.NEVER;
  private long lastMicros = ListedSource.NEVER;

  /** Where the port samples are added. */
  PortSums ports() {
    return ports;
  }

  /** Where the destinations are added. */
  Destinations destinations() {
    return destinations;
  }

  /** Adds the tuple of a sample; the source is listed in the sample itself above the limit. */
  void add(long sampleMicros, TcpTuple sample, long minWorm) {
    if (!sample.isKnown()) {
      return;
    }
    tuple = tuple.plus(sample);
    if (sample.wormMetric() > minWorm) {
      addInstances(1, sampleMicros, sampleMicros);
    }
  }

  private void addInstances(long more, long first, long last) {
    firstMicros = instances == 0 ? first : Math.min(firstMicros, first);
    lastMicros = instances == 0 ? last : Math.max(lastMicros, last);
    instances += more;
  }

  WindowSums merge(WindowSums other) {
    tuple = tuple.plus(other.tuple);
    ports.add(other.ports);
    destinations.add(other.destinations);
    if (other.instances > 0) {
      addInstances(other.instances, other.firstMicros, other.lastMicros);
    }
    return this;
  }

  /** What is reported of them under a key. */
  ListedSource listed(WindowKeys keys, int number, ReportQuery query) {
    PortSignature signature =
        new PortSignature(
            keys.source(number), tuple, ports.largest(), destinations.count(), query.rule());
    long start = query.window().startMicros(keys.window(number));
    return new ListedSource(start, signature, instances, firstMicros, lastMicros);
  }
}
