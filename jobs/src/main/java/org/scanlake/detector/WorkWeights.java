package org.scanlake.detector;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.scanlake.lake.ScanVerdicts;
import org.scanlake.lake.TcpSamples;

/**
 * The work weight over TCP samples, after specification "the port signature report": a source scans
 * when it is listed in a sample with a weight of 90 or more while less than 90 percent of its SYNs
 * are answers; it is benign when it is listed with less weight. A sample that scans outweighs those
 * that do not; of alike samples the first is the evidence.
 */
final class WorkWeights {
  /** Sums of counts of any log, a hundredfold too, are below this type's largest number. */
  private static final String NUMBER = "decimal(22,0)";

  /** What no honest log gives. */
  private static final long MOST_PERCENT = 1000;

  private static final long LISTED_ABOVE = 20;
  private static final long SCANS_FROM = 90;
  private static final long ANSWERS_FROM = 90;

  private static final String WORM = "worm";
  private static final String WEIGHT = "weight";
  private static final String ANSWERS = "answers";
  private static final String RANK = "rank";
  private static final String BEST = "best";

  private WorkWeights() {}

  /** Rows of {@link VerdictRows#SCHEMA}: one is one source and period with a sample. */
  static Dataset<Row> verdicts(Dataset<Row> samples, PeriodLength length) {
    Column period = VerdictRows.period(VerdictRows.micros(TcpSamples.SAMPLE), length);
    return measured(samples.where(isKnown()))
        .groupBy(col(TcpSamples.SOURCE), period.as(VerdictRows.PERIOD_MICROS))
        .agg(max(ranked()).as(BEST))
        .select(
            col(TcpSamples.SOURCE).as(ScanVerdicts.SOURCE),
            col(VerdictRows.PERIOD_MICROS),
            lit(Detector.WORK_WEIGHT.text()).as(VerdictRows.DETECTOR),
            verdict().as(ScanVerdicts.VERDICT),
            evidence().as(ScanVerdicts.EVIDENCE));
  }

  /** As {@link org.scanlake.worm.TcpTuple#isKnown}: ICMP errors alone make no sample. */
  private static Column isKnown() {
    return col(TcpSamples.TCP_SENT)
        .gt(0)
        .or(col(TcpSamples.FIN_SENT).gt(0))
        .or(col(TcpSamples.TCP_RECEIVED).gt(0));
  }

  /** A count that the log does not tell shows nothing, so that it lists nobody. */
  private static Dataset<Row> measured(Dataset<Row> samples) {
    Column control =
        count(TcpSamples.SYN)
            .plus(count(TcpSamples.FIN_RETURNED))
            .plus(count(TcpSamples.RST_RETURNED));
    Column all = count(TcpSamples.TCP_SENT).plus(count(TcpSamples.TCP_RECEIVED));
    return samples
        .withColumn(WORM, count(TcpSamples.SYN).minus(count(TcpSamples.FIN_RETURNED)))
        .withColumn(WEIGHT, percent(control, greatest(all, lit(1L).cast(NUMBER))))
        .withColumn(
            ANSWERS,
            percent(
                count(TcpSamples.SYN_ACK), greatest(count(TcpSamples.SYN), lit(1L).cast(NUMBER))));
  }

  private static Column count(String column) {
    return coalesce(col(column), lit(0L)).cast(NUMBER);
  }

  /** Whole percent, truncated. */
  private static Column percent(Column part, Column whole) {
    Column hundredfold = part.multiply(lit(100L));
    return when(hundredfold.geq(whole.multiply(lit(MOST_PERCENT))), MOST_PERCENT)
        .otherwise(call_function("div", hundredfold, whole));
  }

  /** What is the largest in the sample that decides. */
  private static Column ranked() {
    Column listed = col(WORM).gt(LISTED_ABOVE);
    Column heavy = col(WEIGHT).geq(SCANS_FROM);
    Column rank =
        when(listed.and(heavy).and(col(ANSWERS).lt(ANSWERS_FROM)), Verdict.SCANNER.ordinal())
            .when(listed.and(not(heavy)), Verdict.BENIGN.ordinal())
            .otherwise(Verdict.UNDECIDED.ordinal());
    return struct(
        rank.as(RANK),
        negate(VerdictRows.micros(TcpSamples.SAMPLE)).as(TcpSamples.SAMPLE),
        col(WORM),
        col(WEIGHT),
        col(ANSWERS),
        count(TcpSamples.SYN).as(TcpSamples.SYN),
        count(TcpSamples.FIN_RETURNED).as(TcpSamples.FIN_RETURNED),
        count(TcpSamples.RST_RETURNED).as(TcpSamples.RST_RETURNED),
        count(TcpSamples.TCP_SENT).as(TcpSamples.TCP_SENT),
        count(TcpSamples.TCP_RECEIVED).as(TcpSamples.TCP_RECEIVED));
  }

  private static Column best(String column) {
    return col(BEST + "." + column);
  }

  private static Column verdict() {
    return when(best(RANK).equalTo(Verdict.SCANNER.ordinal()), Verdict.SCANNER.text())
        .when(best(RANK).equalTo(Verdict.BENIGN.ordinal()), Verdict.BENIGN.text())
        .otherwise(Verdict.UNDECIDED.text());
  }

  private static Column evidence() {
    Column start = expr("timestamp_micros(-" + BEST + "." + TcpSamples.SAMPLE + ")");
    return concat(
        lit("work "),
        best(WEIGHT),
        lit(", SA/S "),
        best(ANSWERS),
        lit(", worm metric "),
        best(WORM),
        lit(" in the sample of "),
        date_format(start, "yyyy-MM-dd'T'HH:mm:ss'Z'"),
        lit(": "),
        best(TcpSamples.SYN),
        lit(" SYN sent, "),
        best(TcpSamples.FIN_RETURNED),
        lit(" FIN and "),
        best(TcpSamples.RST_RETURNED),
        lit(" RST back, "),
        best(TcpSamples.TCP_SENT).plus(best(TcpSamples.TCP_RECEIVED)),
        lit(" packets"));
  }
}
