package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.detector.MadeFlow;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;

@ExtendWith(SparkExtension.class)
class FlowSummaryTest {
  private static final String WEB = "192.0.2.9";
  private static final String ROAMER = "198.51.100.7";
  private static final String FAR = "2001:db8::7";
  private static final double DAY = 86_400;

  @TempDir private static Path folder;
  private static String lake;

  /** Monday 2026-01-05 to Tuesday of the week after, on both ends of days. */
  @BeforeAll
  static void load(SparkAssert spark) {
    lake = folder.resolve("lake").toString();
    MadeFlow.load(
        new Lake(spark.session(), lake),
        List.of(
            flow(0, WEB, 3L, 2L).with(Flows.PURPOSE, "stored long ago"),
            flow(DAY - 0.000001, WEB, 1L, 0L),
            flow(DAY, ROAMER, Long.MAX_VALUE, Long.MAX_VALUE),
            MadeFlow.tcp(2 * DAY, FAR, WEB).with(Flows.PROTOCOL, "ICMP").with(Flows.DST_PORT, 2048),
            withoutCounts(7 * DAY, ROAMER).with(Flows.PROTOCOL, "UDP").with(Flows.DST_PORT, 53),
            withoutCounts(8 * DAY, ROAMER).with(Flows.PROTOCOL, "GRE").with(Flows.DST_PORT, null)));
  }

  private static MadeFlow flow(double second, String source, long sent, long received) {
    return MadeFlow.tcp(second, source, "10.0.0.1")
        .with(Flows.SRC_PACKETS, sent)
        .with(Flows.DST_PACKETS, received)
        .with(Flows.DST_BYTES, 60L);
  }

  private static MadeFlow withoutCounts(double second, String source) {
    return MadeFlow.tcp(second, source, "10.0.0.1")
        .with(Flows.SRC_PACKETS, null)
        .with(Flows.SRC_BYTES, null);
  }

  private static CommandRun summary(String... options) {
    return CommandRun.of(
        Stream.concat(Stream.of("summary", "--flows", "--lake", lake), Arrays.stream(options))
            .toArray(String[]::new));
  }

  private static List<String> section(String section, String... options) {
    String[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = "--output";
    all[options.length + 1] = "csv";
    return summary(all).out().lines().filter(line -> line.startsWith(section + ",")).toList();
  }

  private static Path conf(String name, String file, String text) throws IOException {
    Path conf = Files.createDirectories(folder.resolve(name));
    Files.writeString(conf.resolve(file), text);
    return conf;
  }

  @Test
  void textHasPurposesWeekdaysAndSourceClasses() {
    assertThat(summary())
        .isEqualTo(
            new CommandRun(
                0,
                """
                6 flows from 2026-01-05 to 2026-01-13, 9 days

                purpose      flows   share               packets  bytes  sources
                HTTP             3  50.0 %  18446744073709551620    300        2
                -                1  16.7 %                     -      -        1
                DNS              1  16.7 %                     -      -        1
                EchoRequest      1  16.7 %                     1     40        1

                weekday  flows  days  a day               packets  bytes  sources
                Mon          3     2   1.50                     6    200        2
                Tue          2     2   1.00  18446744073709551614    100        1
                Wed          1     1   1.00                     1     40        1
                Thu          0     1   0.00                     -      -        0
                Fri          0     1   0.00                     -      -        0
                Sat          0     1   0.00                     -      -        0
                Sun          0     1   0.00                     -      -        0

                source class  flows    share               packets  bytes  sources
                visitor           0    0.0 %                     -      -        0
                vpn               0    0.0 %                     -      -        0
                roaming           0    0.0 %                     -      -        0
                cando             0    0.0 %                     -      -        0
                other             6  100.0 %  18446744073709551621    340        3
                """,
                ""));
  }

  @Test
  void csvHasOneLineOfEach() {
    assertThat(summary("--output", "csv"))
        .isEqualTo(
            new CommandRun(
                0,
                """
                section,name,flows,of_flows,packets,bytes,sources,days,per_day
                purpose,HTTP,3,6,18446744073709551620,300,2,,
                purpose,,1,6,,,1,,
                purpose,DNS,1,6,,,1,,
                purpose,EchoRequest,1,6,1,40,1,,
                weekday,Mon,3,6,6,200,2,2,1.50
                weekday,Tue,2,6,18446744073709551614,100,1,2,1.00
                weekday,Wed,1,6,1,40,1,1,1.00
                weekday,Thu,0,6,,,0,1,0.00
                weekday,Fri,0,6,,,0,1,0.00
                weekday,Sat,0,6,,,0,1,0.00
                weekday,Sun,0,6,,,0,1,0.00
                class,visitor,0,6,,,0,,
                class,vpn,0,6,,,0,,
                class,roaming,0,6,,,0,,
                class,cando,0,6,,,0,,
                class,other,6,6,18446744073709551621,340,3,,
                """,
                ""));
  }

  @Test
  void jsonLeavesOutWhatNoFlowTells() {
    assertThat(summary("--output", "json", "--since", "2026-01-12", "--until", "2026-01-12").out())
        .startsWith(
            "{\"flows\":1,\"first\":\"2026-01-12\",\"last\":\"2026-01-12\","
                + "\"purposes\":[{\"name\":\"DNS\",\"flows\":1,\"sources\":1}],"
                + "\"weekdays\":[{\"name\":\"Mon\",\"flows\":1,\"sources\":1,\"days\":1,"
                + "\"per_day\":1.00},{\"name\":\"Tue\",\"flows\":0,\"sources\":0,\"days\":0,"
                + "\"per_day\":0.00},")
        .endsWith("{\"name\":\"other\",\"flows\":1,\"sources\":1}]}\n");
  }

  @Test
  void daysAreThoseOfUtcOnWhichFlowsStartAndInclusive() {
    assertThat(section("purpose", "--since", "2026-01-05", "--until", "2026-01-05"))
        .containsExactly("purpose,HTTP,2,2,6,200,1,,");
    assertThat(section("purpose", "--since", "2026-01-06", "--until", "2026-01-07"))
        .containsExactly(
            "purpose,EchoRequest,1,2,1,40,1,,", "purpose,HTTP,1,2,18446744073709551614,100,1,,");
  }

  @Test
  void ratesAreOfTheDaysAskedForThoseWithoutFlowsToo() {
    assertThat(section("weekday", "--since", "2026-01-05", "--until", "2026-01-25"))
        .startsWith(
            "weekday,Mon,3,6,6,200,2,3,1.00",
            "weekday,Tue,2,6,18446744073709551614,100,1,3,0.67",
            "weekday,Wed,1,6,1,40,1,3,0.33",
            "weekday,Thu,0,6,,,0,3,0.00");
  }

  @Test
  void purposesAreThoseOfTheConfigurationGiven() throws IOException {
    Path conf =
        conf(
            "ports.conf",
            "ports.yaml",
            "rules:\n  - {name: web, protocol: TCP, ports: 80, purpose: \"=web {pp}\"}\n"
                + "  - {name: rest, purpose: rest}\n");
    assertThat(section("purpose", "--conf", conf.toString()))
        .containsExactly(
            "purpose,\\u003dweb TCP_80,3,6,18446744073709551620,300,2,,",
            "purpose,rest,3,6,1,40,2,,");
  }

  @Test
  void classesAreThoseOnTheFlowsDayAndASourceMayHaveSeveral() throws IOException {
    Path conf =
        conf(
            "networks.conf",
            "networks.csv",
            """
            class,prefix,valid_from,valid_until
            roaming,198.51.100.0/24,,2026-01-11
            lab,2001:db8::/32,,
            annex,198.51.100.0/24,,
            annex,192.0.2.0/24,2026-01-06,
            """);
    assertThat(section("class", "--conf", conf.toString()))
        .containsExactly(
            "class,visitor,0,6,,,0,,",
            "class,vpn,0,6,,,0,,",
            "class,roaming,1,6,18446744073709551614,100,1,,",
            "class,cando,0,6,,,0,,",
            "class,annex,3,6,18446744073709551614,100,1,,",
            "class,lab,1,6,1,40,1,,",
            "class,other,2,6,6,200,1,,");
  }

  @Test
  void registeredSourcesAreOfTheirClass() throws IOException {
    Path conf = conf("assets.conf", "assets.csv", "address,hostname,owner\n" + FAR + ",,\n");
    assertThat(section("class", "--conf", conf.toString()))
        .contains("class,cando,1,6,1,40,1,,", "class,other,5,6,18446744073709551620,300,2,,");
  }

  @Test
  void aPeriodWithoutFlowsHasNone() {
    assertThat(summary("--until", "2025-12-31").out())
        .startsWith("0 flows from 2025-12-31 to 2025-12-31, 1 day\n\npurpose  flows")
        .contains("\nother             0  0.0 %        -      -        0\n");
  }

  @Test
  void theClassicFormIsWrongUse() {
    assertThat(summary("--output", "classic"))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "scanlake: --output classic is a form for alerts; with --flows choose text, json or"
                    + " csv\n"));
  }

  @Test
  void aLakeWithoutFlowsSaysHowToLoadThem() {
    String absent = folder.resolve("absent").toString();
    assertThat(CommandRun.of("summary", "--flows", "--lake", absent))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "scanlake: found no flows in the lake at LAKE; load flow logs: scanlake ingest flows LOG --lake LAKE\n"
                    .replace("LAKE", absent)));
    assertThat(Path.of(absent)).doesNotExist();
  }
}
