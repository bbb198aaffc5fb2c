package org.scanlake.aggregate;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.scanlake.labelled.LabelledAlert;
import org.scanlake.measured.Rules;
import org.scanlake.measured.RulesHandle;
import org.scanlake.summary.OverallSummary;

/** Adds alerts up to the overall summary, in the accumulator that serves without Spark too. */
public final class LakeSummary {
  private LakeSummary() {}

  /** The overall summary of some alerts. */
  public static OverallSummary of(JavaRDD<LabelledAlert> alerts, Rules rules) {
    RulesHandle handle = rules.handle();
    return alerts
        .mapPartitions(part -> List.of(add(handle.rules(), part)).iterator())
        .fold(new OverallSummary(rules.configuration().signatures()), OverallSummary::merge);
  }

  private static OverallSummary add(Rules rules, Iterator<LabelledAlert> alerts) {
    OverallSummary summary = new OverallSummary(rules.configuration().signatures());
    alerts.forEachRemaining(alert -> summary.add(alert.verdict()));
    return summary;
  }
}
