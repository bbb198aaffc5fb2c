package org.scanlake.report;

import java.util.List;
import org.scanlake.signature.MetricValue;

/**
 * What a metric of one alert came to, and on which flows.
 *
 * @param topPorts the commonest destination ports, such as {@code TCP_80 (HTTP) 12}
 * @param flows example flow rows
 */
public record MetricEvidence(MetricValue value, List<String> topPorts, List<String> flows) {
  public MetricEvidence {
    topPorts = List.copyOf(topPorts);
    flows = List.copyOf(flows);
  }
}
