package org.scanlake.report;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.scanlake.studies.Grouping;
import org.scanlake.study.SweepPlan;
import org.scanlake.study.SweepRow;
import org.scanlake.study.SweepTally;
import org.scanlake.study.SweptThreshold;

/** What every threshold would give, by group of alerts, signature and threshold. */
public final class SweepReport {
  private final SweepPlan plan;
  private final SweepTally tally;
  private final Grouping by;
  private final Optional<Period> period;
  private final BigDecimal minutes;
  private final boolean isJudged;

  /**
   * @param period the days asked for, open ends being those of the first and last alert; empty when
   *     neither is known
   * @param minutes that an analyst needs for an alert
   * @param isJudged whether what analysts said is shown
   */
  public SweepReport(
      SweepPlan plan,
      SweepTally tally,
      Grouping by,
      Optional<Period> period,
      BigDecimal minutes,
      boolean isJudged) {
    this.plan = plan;
    this.tally = tally;
    this.by = by;
    this.period = period;
    this.minutes = minutes;
    this.isJudged = isJudged;
  }

  /** For programs. */
  public void csv(PrintWriter out) {
    list().csv(out);
  }

  /** For programs. */
  public void json(PrintWriter out) {
    list().json(out);
  }

  /** For people: of each signature its curve, and the numbers at some thresholds. */
  public void text(PrintWriter out) {
    String separator = "";
    for (int swept = 0; swept < plan.swept().size(); swept++) {
      for (String group : groups()) {
        out.print(separator);
        out.print(new SweepText(lines(group, swept), isJudged));
        separator = "\n";
      }
    }
    if (groups().isEmpty()) {
      out.print("no alerts\n");
    }
  }

  ListReport<SweepLine> list() {
    List<String> columns = new ArrayList<>(SweepLine.COLUMNS);
    if (isJudged) {
      columns.addAll(SweepLine.JUDGED_COLUMNS);
    }
    return new ListReport<>(columns, isJudged ? SweepLine::judgedCells : SweepLine::cells, lines());
  }

  /** By group, signature and threshold; made as they are asked for. */
  Iterable<SweepLine> lines() {
    return () ->
        groups().stream()
            .flatMap(
                group ->
                    IntStream.range(0, plan.swept().size())
                        .boxed()
                        .flatMap(swept -> lines(group, swept).stream()))
            .iterator();
  }

  private List<String> groups() {
    return tally.groups().stream().sorted(by.order()).toList();
  }

  private List<SweepLine> lines(String group, int swept) {
    SweptThreshold threshold = plan.swept().get(swept);
    long alerts = tally.alerts(group);
    long days = period.map(known -> by.days(group, known.first(), known.last())).orElse(0L);
    return tally.rows(plan, group, swept).stream()
        .map(row -> new SweepLine(group, threshold, row, alerts, days, minutes))
        .toList();
  }

  /** Rows of {@code threshold_sweeps}. */
  public List<Row> stored(String confHash) {
    List<Row> rows = new ArrayList<>();
    lines().forEach(line -> rows.add(stored(confHash, line)));
    return rows;
  }

  private static Row stored(String confHash, SweepLine line) {
    SweepRow row = line.row();
    List<Object> cells = line.cells();
    return RowFactory.create(
        confHash,
        line.swept().signature().name(),
        line.swept().name(),
        cells.get(SweepLine.COLUMNS.indexOf("set")),
        row.threshold(),
        row.labelled(),
        row.alone(),
        row.noSignature(),
        line.swept().isConfigured(row.threshold()),
        line.alerts(),
        line.days());
  }
}
