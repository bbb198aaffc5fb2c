package org.scanlake.aggregate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.LongAccumulator;
import org.scanlake.labelled.LabelledAlert;
import org.scanlake.lake.AlertLabels;
import org.scanlake.lake.Lake;
import org.scanlake.lake.OverallSummaries;
import org.scanlake.lake.SourceBreakdowns;
import org.scanlake.lake.WeekdayFrequencies;
import org.scanlake.measured.Rules;
import org.scanlake.measured.RulesHandle;
import org.scanlake.signature.Signature;
import org.scanlake.signature.SignatureSet;
import org.scanlake.summary.OverallSummary;

/** Writes the tables that follow from the alerts and a configuration. */
final class DerivedTables {
  private static final String NO_SIGNATURE = "No signature";

  private final Lake lake;
  private final Rules rules;
  private final String confHash;

  DerivedTables(Lake lake, Rules rules) {
    this.lake = lake;
    this.rules = rules;
    this.confHash = rules.hash();
  }

  /** Answers how many alerts there were. */
  long writeLabels(JavaRDD<LabelledAlert> alerts) {
    RulesHandle handle = rules.handle();
    LongAccumulator seen = lake.context().sc().longAccumulator();
    lake.replace(
        AlertLabels.TABLE,
        confHash,
        alerts.flatMap(alert -> rows(handle, alert, seen)).coalesce(1));
    return seen.sum();
  }

  private static Iterator<InternalRow> rows(
      RulesHandle handle, LabelledAlert alert, LongAccumulator seen) {
    seen.add(1);
    return labels(handle.rules(), alert).iterator();
  }

  private static List<InternalRow> labels(Rules rules, LabelledAlert alert) {
    List<InternalRow> rows = new ArrayList<>();
    for (int i = alert.labels().nextSetBit(0); i >= 0; i = alert.labels().nextSetBit(i + 1)) {
      Signature signature = rules.configuration().signatures().all().get(i);
      rows.add(
          new GenericInternalRow(
              new Object[] {
                UTF8String.fromString(rules.hash()),
                UTF8String.fromString(alert.alertId()),
                UTF8String.fromString(signature.label()),
                UTF8String.fromString(setName(signature)),
                signature.severity()
              }));
    }
    return rows;
  }

  void writeSummary(OverallSummary summary) {
    ParallelSteps steps = new ParallelSteps(step -> {});
    steps.start(
        LoadStep.SUMMARY_WRITTEN,
        () -> lake.replace(OverallSummaries.TABLE, confHash, overall(summary)));
    steps.start(
        LoadStep.SUMMARY_WRITTEN,
        () -> lake.replace(WeekdayFrequencies.TABLE, confHash, Weekdays.rows(confHash, summary)));
    steps.start(
        LoadStep.SUMMARY_WRITTEN,
        () -> lake.replace(SourceBreakdowns.TABLE, confHash, classes(summary)));
    steps.finish();
  }

  private List<Row> overall(OverallSummary summary) {
    List<Row> rows = new ArrayList<>();
    List<Signature> signatures = rules.configuration().signatures().all();
    for (int i = 0; i < signatures.size(); i++) {
      Signature signature = signatures.get(i);
      rows.add(overall(setName(signature), signature.label(), summary.labelled(i), summary));
    }
    rows.add(overall(name(SignatureSet.CLASSIC), NO_SIGNATURE, summary.unlabelled(), summary));
    return rows;
  }

  private Row overall(String set, String label, long alerts, OverallSummary summary) {
    return RowFactory.create(confHash, set, label, alerts, summary.alerts());
  }

  private List<Row> classes(OverallSummary summary) {
    List<Row> rows = new ArrayList<>();
    summary
        .classes()
        .forEach((name, n) -> rows.add(RowFactory.create(confHash, name, n, summary.alerts())));
    return rows;
  }

  private static String setName(Signature signature) {
    return name(signature.set());
  }

  private static String name(SignatureSet set) {
    return set.name().toLowerCase(Locale.ROOT);
  }
}
