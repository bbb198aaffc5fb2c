package org.scanlake.detector;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_micros;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeInUseException;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.LoadClaim;
import org.scanlake.lake.ScanVerdicts;
import org.scanlake.lake.TcpSamples;
import org.scanlake.measured.Rules;

/** Asks the detectors who scans, and keeps their answers in table {@code scan_verdicts}. */
public final class ScanDetection {
  private final Lake lake;
  private final Rules rules;
  private final DetectionSettings settings;

  public ScanDetection(Lake lake, Rules rules, DetectionSettings settings) {
    this.lake = lake;
    this.rules = rules;
    this.settings = settings;
  }

  /** Whether there is any flow that could be asked about. */
  public static boolean isPossible(Lake lake) {
    return lake.has(Flows.TABLE) && !lake.read(Flows.TABLE).isEmpty();
  }

  /**
   * The sources in order of their addresses. Answers to a question about everything go into the
   * table first, for which the lake is claimed; where a load has it, they are given all the same.
   *
   * @param location where they must be, if that matters; periods in which a source was elsewhere
   *     then do not count
   * @param notKept told why the answers are not in the table
   */
  public JudgedSources sources(Optional<Location> location, Consumer<LakeInUseException> notKept) {
    boolean areKept = settings.askEverything() && keep(notKept);
    return JudgedSources.of(areKept ? kept() : rows(), settings.detectors(), location);
  }

  private boolean keep(Consumer<LakeInUseException> notKept) {
    LoadClaim claim;
    try {
      claim = lake.claim();
    } catch (LakeInUseException e) {
      notKept.accept(e);
      return false;
    }
    try {
      lake.replace(
          ScanVerdicts.TABLE,
          rules.hash(),
          ScanVerdicts.PERIOD_SECONDS,
          settings.period().seconds(),
          inOneFile(rows()));
      return true;
    } finally {
      claim.release();
    }
  }

  private Dataset<Row> kept() {
    return lake.read(ScanVerdicts.TABLE)
        .where(col(LakeTable.CONF_HASH).equalTo(rules.hash()))
        .where(col(ScanVerdicts.PERIOD_SECONDS).equalTo(settings.period().seconds()));
  }

  private static Dataset<Row> inOneFile(Dataset<Row> rows) {
    return rows.repartition(1)
        .sortWithinPartitions(ScanVerdicts.SOURCE, ScanVerdicts.DETECTOR, ScanVerdicts.PERIOD);
  }

  /** Rows of table {@code scan_verdicts}. */
  Dataset<Row> rows() {
    SourceColumns columns = new SourceColumns(rules);
    return settings.detectors().stream()
        .sorted()
        .map(this::verdicts)
        .reduce(Dataset::union)
        .orElseGet(() -> lake.spark().createDataFrame(List.of(), VerdictRows.SCHEMA))
        .select(
            lit(rules.hash()).as(LakeTable.CONF_HASH),
            timestamp_micros(col(VerdictRows.PERIOD_MICROS)).as(ScanVerdicts.PERIOD),
            lit(settings.period().seconds()).as(ScanVerdicts.PERIOD_SECONDS),
            col(ScanVerdicts.SOURCE),
            col(ScanVerdicts.DETECTOR),
            col(ScanVerdicts.VERDICT),
            col(ScanVerdicts.EVIDENCE),
            columns.isKnown(col(ScanVerdicts.SOURCE)).as(ScanVerdicts.KNOWN),
            columns
                .location(col(ScanVerdicts.SOURCE), col(VerdictRows.PERIOD_MICROS))
                .as(ScanVerdicts.LOCATION));
  }

  private Dataset<Row> verdicts(Detector detector) {
    return switch (detector) {
      case TRW -> Walks.verdicts(lake, flows(), settings.period());
      case BLR -> Regressions.verdicts(lake, flows(), settings.period());
      case WORK_WEIGHT -> WorkWeights.verdicts(samples(), settings.period());
    };
  }

  private Dataset<Row> flows() {
    return lake.read(Flows.TABLE).where(settings.inPeriod(Flows.START));
  }

  private Dataset<Row> samples() {
    return lake.read(TcpSamples.TABLE).where(settings.inPeriod(TcpSamples.SAMPLE));
  }

  /** Whether sources scan, by the labels of their flows; empty when no flow has one. */
  public LabelledSources labels() {
    return LabelledSources.of(flows());
  }
}
