package org.scanlake.filter;

import org.scanlake.conf.Configuration;
import org.scanlake.signature.MetricPlan;
import org.scanlake.summary.Verdicts;

/** A configuration with what is compiled from it. Immutable and shared by threads. */
public record FilterRules(Configuration configuration, MetricPlan plan, Verdicts verdicts) {
  public static FilterRules of(Configuration configuration) {
    MetricPlan plan = new MetricPlan(configuration.signatures().metrics(), configuration.ports());
    return new FilterRules(configuration, plan, new Verdicts(configuration, plan));
  }
}
