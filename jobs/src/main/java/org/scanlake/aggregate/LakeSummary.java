package org.scanlake.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.scanlake.labelled.LabelledAlert;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;
import org.scanlake.measured.Rules;
import org.scanlake.measured.RulesHandle;
import org.scanlake.summary.OverallSummary;

/** Adds alerts up to the overall summary, in the accumulator that serves without Spark too. */
public final class LakeSummary {
  private LakeSummary() {}

  /** The overall summary of some alerts. */
  public static OverallSummary of(JavaRDD<LabelledAlert> alerts, Rules rules) {
    RulesHandle handle = new RulesHandle(rules.configuration());
    return alerts
        .mapPartitions(part -> List.of(add(handle.rules(), part)).iterator())
        .fold(
            new OverallSummary(rules.configuration().signatures()), OverallSummary::merge);
  }

  private static OverallSummary add(Rules rules, Iterator<LabelledAlert> alerts) {
    OverallSummary summary = new OverallSummary(rules.configuration().signatures());
    alerts.forEachRemaining(alert -> summary.add(alert.verdict()));
    return summary;
  }

  /**
   * How many lines the archives of the lake have. Of an archive that was read whole again, the last
   * whole reading counts and what was added after it.
   */
  public static long lines(Lake lake) {
    String whole = "last_whole_run";
    Row row =
        lake.read(Ledger.TABLE)
            .withColumn(
                whole,
                max(when(col(Ledger.FROM_OFFSET).equalTo(0), col(LakeTable.RUN_ID)))
                    .over(Window.partitionBy(Ledger.ARCHIVE)))
            .where(col(LakeTable.RUN_ID).geq(col(whole)))
            .agg(sum(Ledger.LINES))
            .head();
    return row.isNullAt(0) ? 0 : row.getLong(0);
  }
}
