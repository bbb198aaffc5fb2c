package org.scanlake.measured;

import org.scanlake.flow.FlowRows;
import org.scanlake.parsed.ByteSink;
import org.scanlake.signature.AlertMeasurer;
import org.scanlake.signature.CountedFlows;
import org.scanlake.signature.TopPorts;

/** Writes down the flows that a metric counts. One instance a thread. */
final class Evidence {
  private final CountedFlows counted = new CountedFlows();

  /** Writes top ports and example rows of {@code metric}. */
  void put(AlertMeasurer measurer, int metric, FlowRows rows, ByteSink sink) {
    counted.take(measurer, metric, rows);
    TopPorts ports = counted.topPorts();
    int found = ports.rank();
    sink.putLong(found);
    for (int place = 0; place < found; place++) {
      sink.putLong(ports.protocol(place));
      sink.putLong(ports.port(place));
      sink.putLong(ports.flows(place));
    }
    sink.putLong(counted.kept());
    for (int flow = 0; flow < counted.kept(); flow++) {
      sink.putLong(counted.number(flow));
    }
  }

  /** Writes that there is no evidence: nothing was counted. */
  static void putNone(ByteSink sink) {
    sink.putLong(0);
    sink.putLong(0);
  }
}
