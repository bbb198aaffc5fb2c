package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.ports.SampleLake;

@ExtendWith(SparkExtension.class)
class PortsCommandTest {
  @TempDir private static Path folder;
  private static String lake;

  @BeforeAll
  static void load(SparkAssert spark) throws IOException {
    lake = folder.resolve("lake").toString();
    Lake made = SampleLake.of(spark.session(), Path.of(lake), SampleLake.seedExamples());
    made.append(Flows.TABLE, List.of(RowFactory.create(new Object[31])));
  }

  private static CommandRun ports(String... options) {
    List<String> args = new ArrayList<>(List.of("ports", "--lake", lake));
    args.addAll(List.of(options));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private static String expected(String name) throws IOException {
    return Files.readString(Path.of("..", "data-samples", name));
  }

  @Test
  void textIsThePublishedReportAndWhatIsSaidOfIt() throws IOException {
    assertThat(ports()).isEqualTo(new CommandRun(0, expected("seed-signatures.csv.expected"), ""));
  }

  @Test
  void shorterWindowsHaveTheirOwnHeadings() {
    assertThat(ports("--window", "30s", "--min-worm", "449").out().lines().limit(7))
        .containsExactly(
            "2004-11-29T10:00:00Z 30s",
            "ip src: flags work: SA/S: port signature:",
            "203.0.113.7 (WOR) 100: 0: [139,33][1025,22][2745,21][6129,23]",
            "2004-11-29T10:04:30Z 30s",
            "ip src: flags work: SA/S: port signature:",
            "203.0.113.7 (WOR) 100: 0: [139,33][1025,22][2745,21][6129,22]",
            "");
  }

  @Test
  void csvHasEveryColumnOfTheTable() {
    assertThat(ports("--output", "csv", "--min-worm", "999"))
        .isEqualTo(
            new CommandRun(
                0,
                """
                window_start,window_s,rule,source,worm_metric,flags,work,syn_ack_share,syn,syn_ack,fin_sent,fin_returned,rst_returned,tcp_sent,tcp_received,icmp_errors,quality,ports,port_packets,port_percents,full,sampled_ports,destinations,port_set,verdict,verdict_rule,innocent_cause,instances,first_sample,last_sample
                2004-11-29T10:00:00Z,3600,2004,203.0.113.7,1000,WOR,100,0,1000,0,0,0,90,1000,90,0,EELLEEE,139|1025|2745|6129,333|224|213|230,33|22|21|23,false,4,0,phatbot/agobot,worm,work 100 >= 80,,0,,
                """,
                ""));
  }

  @Test
  void jsonLeavesOutWhatThereIsNot() {
    assertThat(ports("--output", "json", "--min-worm", "999", "--rule", "2.5").out())
        .isEqualTo(
            "[{\"window_start\":\"2004-11-29T10:00:00Z\",\"window_s\":3600,\"rule\":\"2.5\","
                + "\"source\":\"203.0.113.7\",\"worm_metric\":1000,\"flags\":\"WOR\",\"work\":100,"
                + "\"syn_ack_share\":0,\"syn\":1000,\"syn_ack\":0,\"fin_sent\":0,"
                + "\"fin_returned\":0,\"rst_returned\":90,\"tcp_sent\":1000,\"tcp_received\":90,"
                + "\"icmp_errors\":0,\"quality\":\"EELLEEE\",\"ports\":[139,1025,2745,6129],"
                + "\"port_packets\":[333,224,213,230],\"port_percents\":[33,22,21,23],"
                + "\"full\":false,\"sampled_ports\":4,\"destinations\":0,\"port_set\":\"phatbot/agobot\","
                + "\"verdict\":\"worm\",\"verdict_rule\":\"work 100 >= 80\",\"instances\":0}]\n");
  }

  @Test
  void withoutListedSourcesOnlyTheLastLineIsLeft() {
    assertThat(ports("--until", "2004-11-28"))
        .isEqualTo(new CommandRun(0, "# 0 signatures, all counts exact\n", ""));
  }

  @Test
  void campaignsAreAlikeSourcesOfOneNetwork() {
    assertThat(ports("--campaigns").out())
        .isEqualTo(
            """
            window_start          network          sources  first         last           port_set  ports
            2004-11-29T10:00:00Z  198.51.100.0/24        2  198.51.100.3  198.51.100.31  dabber    5554,9898
            1 campaign
            """);
  }

  @Test
  void newSignaturesAreThoseOfHighWork() {
    assertThat(ports("--new-since", "2004-11-29", "--output", "csv").out())
        .isEqualTo(
            """
            first_seen,last_seen,sources,ports
            2004-11-29T10:00:00Z,2004-11-29T10:00:00Z,1,"139,1025,2745,6129"
            2004-11-29T10:00:00Z,2004-11-29T10:00:00Z,1,24910
            2004-11-29T10:00:00Z,2004-11-29T10:00:00Z,1,445
            2004-11-29T10:00:00Z,2004-11-29T10:00:00Z,2,"5554,9898"
            """);
    assertThat(ports("--new-since", "2004-11-30").out()).endsWith("\n0 new signatures\n");
  }

  @Test
  void dailySummaryHasInstancesAndPortsByCount() {
    assertThat(ports("--summary", "daily", "--output", "csv").out())
        .startsWith(
            "window_start,source,instances,first_sample,last_sample,flags,work,syn_ack_share,syn,"
                + "syn_ack,fin_sent,fin_returned,rst_returned,tcp_sent,tcp_received,icmp_errors,"
                + "top_ports\n")
        .contains(
            "\n2004-11-29T00:00:00Z,203.0.113.7,2,2004-11-29T10:00:00Z,2004-11-29T10:04:30Z,WOR,"
                + "100,0,1000,0,0,0,90,1000,90,0,139:333 6129:230 1025:224 2745:213\n")
        .contains("\n2004-11-29T00:00:00Z,203.0.113.6,0,,,,22,0,100,");
  }

  @Test
  void udpReportOfNoUdpIsEmpty() {
    assertThat(ports("--udp").out()).endsWith("  ttl_exceeded\n0 rows\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --window 2h | Invalid value for option '--window': '2h' is no window; write 30s, 5m, 1h or 1d (see scanlake ports --help)
          --rule 2005 | Invalid value for option '--rule': '2005' is no rule; write 2004 or 2.5 (see scanlake ports --help)
          --min-worm -1 | --min-worm is -1; it must be 0 or more
          --min-work 101 | --min-work is 101; it must be from 0 to 100
          --since 2026-01-02 --until 2026-01-01 | --until 2026-01-01 is before --since 2026-01-02; swap them
          --campaigns --udp | prints one list at a time; choose --campaigns, --new-since, --summary or --udp
          --summary daily --window 1h | --summary has its own window; leave out --window
          """)
  void wrongUseIsOneSentence(String options, String sentence) {
    assertThat(ports(options.split(" ")))
        .isEqualTo(new CommandRun(2, "", "scanlake: " + sentence + "\n"));
  }

  @Test
  void aWrongPortSetIsRefusedWithItsLine() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(
        conf.resolve("port-sets.yaml"), "guarded: 22\nsets:\n  - {name: a, ports: 70000}\n");
    CommandRun run = ports("--conf", conf.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("scanlake: " + conf.resolve("port-sets.yaml") + ":3: `ports` is `70000`; ")
        .hasLineCount(1);
  }

  @Test
  void lakeWithoutSamplesIsWrongUse() {
    String absent = folder.resolve("absent").toString();
    assertThat(CommandRun.of("ports", "--lake", absent))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "scanlake: found no flows in the lake at LAKE; load flow logs: scanlake ingest flows LOG --lake LAKE\n"
                    .replace("LAKE", absent)));
    assertThat(Path.of(absent)).doesNotExist();
  }
}
