package org.scanlake.detector;

import static org.apache.spark.sql.RowFactory.create;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.ScanVerdicts;
import org.scanlake.lake.TcpSamples;

@ExtendWith(SparkExtension.class)
class WorkWeightsTest {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  /** Its SYNs, SYN-ACKs among them, FINs and RSTs back, packets sent and received. */
  private static Row sample(
      int second, long syn, long synAck, long fin, long rst, long sent, long received) {
    return create(
        1,
        START.plusSeconds(second),
        "192.0.2.1",
        syn,
        synAck,
        0L,
        fin,
        rst,
        sent,
        received,
        0L,
        "EEEEEEE",
        "",
        "");
  }

  private static Dataset<Row> weigh(SparkAssert spark, Row... samples) {
    return WorkWeights.verdicts(
        spark.session().createDataFrame(List.of(samples), TcpSamples.TABLE.schema()),
        PeriodLength.DAY);
  }

  private static String verdict(SparkAssert spark, Row... samples) {
    return weigh(spark, samples).collectAsList().get(0).getAs(ScanVerdicts.VERDICT);
  }

  @Test
  void aListedSourceScansFromWeight90(SparkAssert spark) {
    assertThat(verdict(spark, sample(0, 90, 0, 0, 0, 95, 5))).isEqualTo("scanner");
    assertThat(verdict(spark, sample(0, 89, 0, 0, 0, 95, 5))).isEqualTo("benign");
  }

  @Test
  void weightIsWholePercentTruncated(SparkAssert spark) {
    assertThat(verdict(spark, sample(0, 8999, 0, 0, 0, 9500, 500))).isEqualTo("benign");
  }

  @Test
  void finAndRstThatCameBackAreWork(SparkAssert spark) {
    assertThat(verdict(spark, sample(0, 50, 0, 10, 30, 60, 40))).isEqualTo("scanner");
  }

  @Test
  void aSourceIsListedAboveAWormMetricOf20(SparkAssert spark) {
    assertThat(verdict(spark, sample(0, 20, 0, 0, 0, 20, 0))).isEqualTo("undecided");
    assertThat(verdict(spark, sample(0, 25, 0, 5, 0, 25, 0))).isEqualTo("undecided");
    assertThat(verdict(spark, sample(0, 21, 0, 0, 0, 21, 0))).isEqualTo("scanner");
  }

  @Test
  void aSourceWhoseSynsAreAnswersNeitherScansNorIsBenign(SparkAssert spark) {
    assertThat(verdict(spark, sample(0, 100, 90, 0, 0, 100, 0))).isEqualTo("undecided");
    assertThat(verdict(spark, sample(0, 100, 89, 0, 0, 100, 0))).isEqualTo("scanner");
  }

  @Test
  void aPeriodScansWithOneSampleThatDoes(SparkAssert spark) {
    assertThat(
            verdict(
                spark,
                sample(0, 30, 0, 0, 0, 1000, 1000),
                sample(30, 30, 0, 0, 0, 30, 0),
                sample(60, 0, 0, 0, 0, 10, 10)))
        .isEqualTo("scanner");
  }

  @Test
  void evidenceIsTheFirstSampleThatDecides(SparkAssert spark) {
    Dataset<Row> verdicts =
        weigh(
            spark,
            sample(90, 50, 0, 0, 0, 50, 0),
            sample(60, 30, 1, 2, 3, 30, 5),
            sample(0, 30, 0, 0, 0, 1000, 1000));
    assertThat(Verdicts.text(verdicts, ScanVerdicts.EVIDENCE))
        .containsExactly(
            "work 100, SA/S 3, worm metric 28 in the sample of 2026-01-05T00:01:00Z: 30 SYN sent,"
                + " 2 FIN and 3 RST back, 35 packets");
  }

  @Test
  void unknownCountsListNobody(SparkAssert spark) {
    Row unknown =
        create(1, START, "192.0.2.1", null, null, null, null, null, null, 9L, 0L, null, "", "");
    assertThat(verdict(spark, unknown)).isEqualTo("undecided");
  }

  @Test
  void icmpErrorsAloneMakeNoSample(SparkAssert spark) {
    Row icmp = create(1, START, "192.0.2.1", 0L, 0L, 0L, 0L, 0L, 0L, 0L, 9L, "EEEEEEE", "", "");
    assertThat(weigh(spark, icmp).collectAsList()).isEmpty();
  }

  @Test
  void samplesOfDaysAreApart(SparkAssert spark) {
    assertThat(
            Verdicts.text(
                weigh(spark, sample(0, 30, 0, 0, 0, 30, 0), sample(86400, 30, 0, 0, 0, 100, 0)),
                VerdictRows.PERIOD_MICROS,
                ScanVerdicts.VERDICT))
        .containsExactly("1767571200000000 scanner", "1767657600000000 benign");
  }
}
