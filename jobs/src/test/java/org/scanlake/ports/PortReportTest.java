package org.scanlake.ports;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scanlake.ports.SampleLake.row;
import static org.scanlake.ports.SampleLake.syns;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.Lake;
import org.scanlake.lake.TcpSamples;
import org.scanlake.worm.ReportWindow;
import org.scanlake.worm.WorkRule;

@ExtendWith(SparkExtension.class)
class PortReportTest {
  private static final ReportQuery HOURLY = ReportQuery.DEFAULT;

  @TempDir private Path folder;

  private static List<String> lines(Lake lake, ReportQuery query) {
    try (PortReport report = PortReport.of(lake, query, lit(true))) {
      List<String> lines = new ArrayList<>();
      report.forEach(
          source -> lines.add(source.windowMicros() / 1_000_000 + " " + source.signature()));
      return lines;
    }
  }

  @Test
  void theReportIsTheSameHoweverManySourcesAreSummedUpAtTheSameTime(SparkAssert spark) {
    List<Row> samples = new ArrayList<>();
    for (int host = 1; host <= 50; host++) {
      samples.add(syns("2026-01-01T00:00:00Z", "192.0.2." + host, 15 + host, "80:" + host));
    }
    Lake lake = SampleLake.of(spark.session(), folder, samples);
    try (PortReport inOne = PortReport.of(lake, HOURLY, lit(true), 1000);
        PortReport inRounds = PortReport.of(lake, HOURLY, lit(true), 1)) {
      assertThat(Candidates.of(lake, HOURLY, lit(true), 1)).hasSize(2);
      assertThat(inRounds).containsExactlyElementsOf(inOne).hasSize(45);
    }
  }

  private static ReportQuery over(ReportWindow window) {
    return new ReportQuery(window, WorkRule.OF_2004, 20, 0);
  }

  @Test
  void sourcesAreListedWhenTheirSumIsAboveTheLimit(SparkAssert spark) {
    Lake lake =
        SampleLake.of(
            spark.session(),
            folder,
            List.of(
                syns("1970-01-01T00:00:00Z", "192.0.2.1", 10, "80:10"),
                syns("1970-01-01T00:59:30Z", "192.0.2.1", 11, "81:11"),
                syns("1970-01-01T00:00:00Z", "192.0.2.2", 20, "80:20"),
                row("1970-01-01T00:00:30Z,192.0.2.3,30,0,0,0,0,30,0,0,EEEEEEE,80:30"),
                row("1970-01-01T00:01:00Z,192.0.2.3,0,0,0,10,0,0,10,0,EEEEEEE,"),
                syns("1970-01-01T01:00:00Z", "192.0.2.1", 20, "80:20")));
    assertThat(lines(lake, HOURLY)).containsExactly("0 192.0.2.1 (WOM) 100: 0: [80,47][81,52]");
    assertThat(lines(lake, over(ReportWindow.SAMPLE)))
        .containsExactly("30 192.0.2.3 (WOM) 100: 0: [80,100]");
    assertThat(lines(lake, over(ReportWindow.DAY)))
        .containsExactly("0 192.0.2.1 (WOM) 100: 0: [80,73][81,26]");
  }

  @Test
  void portsAreCutAfterAllSamplesAreSummed(SparkAssert spark) {
    List<Row> samples = new ArrayList<>();
    for (int sample = 0; sample < 20; sample++) {
      StringBuilder ports = new StringBuilder("7:2");
      for (int port = 0; port < 9; port++) {
        ports.append(' ').append(1000 + sample * 9 + port).append(":3");
      }
      String time = "2026-01-01T00:%02d:00Z".formatted(sample);
      samples.add(syns(time, "192.0.2.1", 29, ports.toString()));
    }
    Lake lake = SampleLake.of(spark.session(), folder, samples);
    assertThat(lines(lake, HOURLY))
        .containsExactly(
            "1767225600 192.0.2.1 (WOM) 100: 0: [7,6][1000,0][1001,0][1002,0][1003,0][1004,0]"
                + "[1005,0][1006,0][1007,0][1008,0]...");
  }

  @Test
  void destinationsOfAWindowAreThoseOfItsSamplesEachCountedOnce(SparkAssert spark) {
    Lake lake =
        SampleLake.of(
            spark.session(),
            folder,
            List.of(
                syns("2026-01-01T00:00:00Z", "192.0.2.1", 30, "80:30," + addresses(0, 60)),
                syns("2026-01-01T00:00:30Z", "192.0.2.1", 30, "80:30," + addresses(50, 100)),
                syns("2026-01-01T00:00:00Z", "192.0.2.2", 30, "80:30," + addresses(0, 60)),
                syns("2026-01-01T00:00:30Z", "192.0.2.2", 30, "80:30," + addresses(50, 101)),
                syns("2026-01-01T00:00:00Z", "192.0.2.3", 30, "80:30,*"),
                syns("2026-01-01T00:00:30Z", "192.0.2.3", 30, "80:30,198.51.100.1")));
    assertThat(destinations(lake, HOURLY)).containsExactly(100, 101, 101);
    assertThat(destinations(lake, over(ReportWindow.SAMPLE)))
        .containsExactly(60, 60, 101, 50, 51, 1);
  }

  private static List<Integer> destinations(Lake lake, ReportQuery query) {
    try (PortReport report = PortReport.of(lake, query, lit(true))) {
      List<Integer> destinations = new ArrayList<>();
      report.forEach(source -> destinations.add(source.signature().destinations()));
      return destinations;
    }
  }

  private static String addresses(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(number -> "198.51.100." + number)
        .collect(Collectors.joining(" "));
  }

  @Test
  void icmpErrorsCountInSamplesWithTcpOnly(SparkAssert spark) {
    Lake lake =
        SampleLake.of(
            spark.session(),
            folder,
            List.of(
                row("2026-01-01T00:00:00Z,192.0.2.1,30,0,0,0,0,30,0,3,EEEEEEE,80:30"),
                row("2026-01-01T00:00:30Z,192.0.2.1,0,0,1,0,0,0,0,4,EEEEEEE,"),
                row("2026-01-01T00:01:00Z,192.0.2.1,0,0,0,0,0,0,0,900,EEEEEEE,")));
    try (PortReport report = PortReport.of(lake, HOURLY, lit(true))) {
      assertThat(report)
          .extracting(source -> source.signature().tuple().icmpErrors())
          .containsExactly(7L);
    }
  }

  @Test
  void orderIsByWindowThenNumericAddressIpv4First(SparkAssert spark) {
    String first = "2026-01-01T00:00:00Z";
    Lake lake =
        SampleLake.of(
            spark.session(),
            folder,
            List.of(
                syns(first, "2001:db8::1", 30, "80:30"),
                syns(first, "10.0.0.10", 30, "80:30"),
                syns(first, "10.0.0.9", 30, "80:30"),
                syns("2025-12-31T23:00:00Z", "192.0.2.1", 30, "80:30")));
    assertThat(lines(lake, HOURLY))
        .extracting(line -> line.split(" ")[1])
        .containsExactly("192.0.2.1", "10.0.0.9", "10.0.0.10", "2001:db8::1");
  }

  @Test
  void instancesAreTheSamplesInWhichTheSourceIsListedByItself(SparkAssert spark) {
    Lake lake =
        SampleLake.of(
            spark.session(),
            folder,
            List.of(
                syns("1970-01-01T00:00:00Z", "192.0.2.1", 20, "80:20"),
                syns("1970-01-01T00:00:30Z", "192.0.2.1", 21, "80:21"),
                syns("1970-01-01T00:02:00Z", "192.0.2.1", 21, "80:21"),
                syns("1970-01-01T00:02:30Z", "192.0.2.1", 5, "80:5"),
                syns("1970-01-01T00:02:00Z", "192.0.2.2", 20, "80:20"),
                syns("1970-01-01T00:02:30Z", "192.0.2.2", 20, "80:20")));
    try (PortReport report = PortReport.of(lake, HOURLY, lit(true))) {
      List<ListedSource> listed = new ArrayList<>();
      report.forEach(listed::add);
      assertThat(listed).extracting(ListedSource::instances).containsExactly(2L, 0L);
      assertThat(listed.get(0).firstSample()).contains(30_000_000L);
      assertThat(listed.get(0).lastSample()).contains(120_000_000L);
      assertThat(listed.get(1).firstSample()).isEmpty();
    }
  }

  @Test
  void workWeightAndRuleDecide(SparkAssert spark) throws IOException {
    Lake lake = SampleLake.of(spark.session(), folder, SampleLake.seedExamples());
    assertThat(lines(lake, new ReportQuery(ReportWindow.HOUR, WorkRule.OF_2004, 20, 22)))
        .hasSize(6);
    assertThat(lines(lake, new ReportQuery(ReportWindow.HOUR, WorkRule.OF_2004, 30, 0))).hasSize(7);
    assertThat(lines(lake, new ReportQuery(ReportWindow.HOUR, WorkRule.OF_2_5, 29, 0)))
        .contains("1101722400 203.0.113.6 () 19: 0: [1433,99][3536,0]");
  }

  @Test
  void reportIsTheSameHoweverTheSamplesLie(SparkAssert spark) {
    List<Row> samples = manySamples(new Random(7));
    Lake one = SampleLake.of(spark.session(), folder.resolve("one"), samples);
    Lake many = new Lake(spark.session(), folder.resolve("many").toString());
    List<Row> shuffled = new ArrayList<>(samples);
    Collections.shuffle(shuffled, new Random(1));
    for (int from = 0; from < shuffled.size(); from += 150) {
      many.append(TcpSamples.TABLE, shuffled.subList(from, Math.min(from + 150, shuffled.size())));
    }
    SampleLake.finish(many);
    for (ReportWindow window : ReportWindow.values()) {
      assertThat(lines(many, over(window))).isEqualTo(lines(one, over(window))).isNotEmpty();
    }
  }

  private static List<Row> manySamples(Random random) {
    List<Row> samples = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String time = "2026-01-01T%02d:%02d:30Z".formatted(random.nextInt(3), random.nextInt(60));
      String source = "192.0.2." + random.nextInt(8);
      String ports =
          random.nextInt(30) + ":" + random.nextInt(5) + " " + (40 + random.nextInt(9)) + ":1";
      long syn = random.nextInt(30);
      samples.add(
          row(
              time
                  + ","
                  + source
                  + ","
                  + syn
                  + ",0,0,"
                  + random.nextInt(9)
                  + ",0,40,3,0,EEEEELE,"
                  + ports));
    }
    return samples;
  }

  @Test
  void periodIsOfWholeDaysOfUtc(SparkAssert spark) {
    Lake lake =
        SampleLake.of(
            spark.session(),
            folder,
            List.of(
                syns("2025-12-31T23:59:30Z", "192.0.2.1", 30, "80:30"),
                syns("2026-01-01T00:00:00Z", "192.0.2.2", 30, "80:30"),
                syns("2026-01-02T23:59:30Z", "192.0.2.3", 30, "80:30"),
                syns("2026-01-03T00:00:00Z", "192.0.2.4", 30, "80:30")));
    Optional<LocalDate> since = Optional.of(LocalDate.parse("2026-01-01"));
    Optional<LocalDate> until = Optional.of(LocalDate.parse("2026-01-02"));
    try (PortReport report =
        PortReport.of(lake, HOURLY, ReportQuery.inPeriod(TcpSamples.SAMPLE, since, until))) {
      assertThat(report)
          .extracting(listed -> listed.signature().source().toString())
          .containsExactly("192.0.2.2", "192.0.2.3");
    }
  }

  @Test
  void samplesOfAnUnfinishedRunDoNotCount(SparkAssert spark) {
    Lake lake =
        SampleLake.of(
            spark.session(),
            folder,
            List.of(syns("2026-01-01T00:00:00Z", "192.0.2.1", 15, "80:15")));
    Row sample = syns("2026-01-01T00:00:30Z", "192.0.2.1", 15, "80:15");
    Object[] unfinished = new Object[sample.size()];
    for (int i = 1; i < unfinished.length; i++) {
      unfinished[i] = sample.get(i);
    }
    unfinished[0] = 2;
    lake.append(TcpSamples.TABLE, List.of(RowFactory.create(unfinished)));
    assertThat(lines(lake, HOURLY)).isEmpty();
  }

  @Test
  void limitsBelowZeroAreRefused() {
    assertThatThrownBy(() -> new ReportQuery(ReportWindow.HOUR, WorkRule.OF_2004, -1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot list worm metrics above -1 and work from 0: below 0");
  }
}
