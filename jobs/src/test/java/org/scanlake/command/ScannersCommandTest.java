package org.scanlake.command;

import static org.apache.spark.sql.RowFactory.create;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.conf.Configuration;
import org.scanlake.detector.KnownSources;
import org.scanlake.detector.MadeFlow;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.LoadClaim;
import org.scanlake.lake.ScanVerdicts;
import org.scanlake.lake.TcpSamples;

@ExtendWith(SparkExtension.class)
class ScannersCommandTest {
  private static final String SCANNER = "192.0.2.66";
  private static final String CLIENT = "192.0.2.9";
  private static final String SHY = "2001:db8::7";
  private static final Instant SAMPLE = Instant.parse("2026-01-05T00:00:00Z");

  @TempDir private static Path folder;
  private static String lakeFolder;
  private static Lake lake;

  /** A scanner, a client, which fails a day later, and a source of one contact. */
  @BeforeAll
  static void load(SparkAssert spark) {
    List<MadeFlow> flows = new ArrayList<>();
    for (int host = 1; host <= 40; host++) {
      flows.add(
          MadeFlow.failed(host, SCANNER, "10.0.0." + host)
              .with(Flows.LABEL, "Malicious   PartOfAHorizontalPortScan"));
    }
    for (int host = 1; host <= 4; host++) {
      flows.add(MadeFlow.succeeded(host, CLIENT, "10.0.0." + host).with(Flows.LABEL, "Benign"));
    }
    flows.add(MadeFlow.failed(90_000, CLIENT, "10.0.0.1").with(Flows.LABEL, "Benign"));
    flows.add(MadeFlow.failed(1, SHY, "2001:db8::1"));
    lakeFolder = folder.resolve("lake").toString();
    lake = new Lake(spark.session(), lakeFolder);
    lake.append(
        TcpSamples.TABLE,
        List.of(
            create(1, SAMPLE, SCANNER, 40L, 0L, 0L, 0L, 0L, 40L, 0L, 0L, "EEEEEEE", "80:40", "*"),
            create(1, SAMPLE, CLIENT, 30L, 0L, 0L, 0L, 0L, 90L, 90L, 0L, "EEEEEEE", "80:30", "")));
    MadeFlow.load(lake, flows);
  }

  private static CommandRun run(String... options) {
    return CommandRun.of(
        Stream.concat(Stream.of("scanners", "--lake", lakeFolder), Arrays.stream(options))
            .toArray(String[]::new));
  }

  private static List<String> verdicts(String... options) {
    String[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = "--output";
    all[options.length + 1] = "csv";
    return run(all)
        .out()
        .lines()
        .skip(1)
        .map(line -> String.join(",", List.of(line.split(",")).subList(0, 3)))
        .toList();
  }

  @Test
  void everySourceHasALineOfEachDetectorInTheOrderOfAddresses() {
    CommandRun run = run("--agreement", "--output", "csv");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("source,detector,verdict,evidence,known,location\n")
        .contains(
            "\n192.0.2.66,trw,scanner,\"walk ++++, decided by 4 of 40 first contacts\",false,\n")
        .contains(
            "\n192.0.2.66,agreement,scanner,\"trw scanner, blr scanner, work-weight scanner\"");
    assertThat(verdicts("--agreement"))
        .containsExactly(
            "192.0.2.9,agreement,benign",
            "192.0.2.9,blr,undecided",
            "192.0.2.9,trw,benign",
            "192.0.2.9,work-weight,benign",
            "192.0.2.66,agreement,scanner",
            "192.0.2.66,blr,scanner",
            "192.0.2.66,trw,scanner",
            "192.0.2.66,work-weight,scanner",
            "2001:db8::7,agreement,undecided",
            "2001:db8::7,blr,undecided",
            "2001:db8::7,trw,undecided",
            "2001:db8::7,work-weight,undecided");
  }

  @Test
  void detectorsAreChosen() {
    assertThat(verdicts("--detector", "trw"))
        .containsExactly(
            "192.0.2.9,trw,benign", "192.0.2.66,trw,scanner", "2001:db8::7,trw,undecided");
    assertThat(verdicts("--detector", "work-weight"))
        .containsExactly("192.0.2.9,work-weight,benign", "192.0.2.66,work-weight,scanner");
  }

  @Test
  void theAgreementIsThatOfAllDetectorsWhicheverAreShown() {
    assertThat(verdicts("--detector", "trw", "--agreement"))
        .startsWith("192.0.2.9,agreement,benign", "192.0.2.9,trw,benign")
        .contains("192.0.2.66,agreement,scanner");
  }

  @Test
  void daysAreInclusive() {
    assertThat(verdicts("--detector", "trw", "--since", "2026-01-06"))
        .containsExactly("192.0.2.9,trw,undecided");
    assertThat(verdicts("--detector", "trw", "--until", "2026-01-05")).hasSize(3);
    assertThat(verdicts("--detector", "trw", "--until", "2026-01-04")).isEmpty();
  }

  @Test
  void textHasScannersFirstAndEvaluatesByTheLabelsOfFlows() {
    assertThat(run())
        .isEqualTo(
            new CommandRun(
                0,
                """
                source      where  trw      blr        work-weight  agreement  evidence
                192.0.2.66         scanner  scanner    scanner      scanner    walk ++++, decided by 4 of 40 first contacts; TCP y = 3.474 of 40 flows; work 100, SA/S 0, worm metric 40 in the sample …
                192.0.2.9          benign   undecided  benign       benign     walk ----, decided by 4 of 4 first contacts; work 16, SA/S 0, worm metric 30 in the sample of 2026-01-05T00:00:00Z
                3 sources, 1 scanner; not listed: 1 of which no detector decided
                2 labelled sources
                detector     precision  recall     F1  found  false alarms  missed  left alone
                trw              1.000   1.000  1.000      1             0       0           1
                blr              1.000   1.000  1.000      1             0       0           1
                work-weight      1.000   1.000  1.000      1             0       0           1
                agreement        1.000   1.000  1.000      1             0       0           1
                """,
                ""));
  }

  @Test
  void givenLabelsCountMoreThanThoseOfFlowsAndUnseenSourcesAreMissed() throws IOException {
    Path labels = folder.resolve("labels.csv");
    Files.writeString(
        labels, "src,label,detail\n192.0.2.66,benign,\n192.0.2.9,scanner,\n192.0.2.1,scanner,x\n");
    assertThat(run("--detector", "trw", "--labels", labels.toString(), "--output", "csv").err())
        .isEqualTo(
            """
            3 labelled sources, 1 without a flow
            detector   precision  recall     F1  found  false alarms  missed  left alone
            trw            0.000   0.000  0.000      0             1       2           0
            agreement      0.000   0.000  0.000      0             1       2           0
            """);
  }

  @Test
  void jsonIsOneObject() {
    assertThat(run("--detector", "trw", "--output", "json").out())
        .startsWith(
            "{\"sources\":[{\"source\":\"192.0.2.9\",\"known\":false,\"location\":\"\",\"detectors\":["
                + "{\"detector\":\"trw\",\"verdict\":\"benign\",\"evidence\":\"walk ----, decided by"
                + " 4 of 4 first contacts\"}]},")
        .contains(
            "\"evaluations\":[{\"detector\":\"trw\",\"precision\":1.0,\"recall\":1.0,\"f1\":1.0,")
        .endsWith("]}\n");
  }

  @Test
  void knownHostsAreShownAsKnownAndSourcesChosenByTheirNetwork() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("site.conf"));
    Files.writeString(conf.resolve("known-hosts.txt"), "192.0.2.66\n");
    Files.writeString(
        conf.resolve("networks.csv"),
        "class,prefix,valid_from,valid_until\noffice,192.0.2.0/24,,\n");
    String[] out = {
      "--conf", conf.toString(), "--detector", "trw", "--output", "csv", "--direction", "out"
    };
    assertThat(run(out).out())
        .contains("192.0.2.66,trw,scanner,", ",true,inside\n", "192.0.2.9,trw,")
        .doesNotContain(SHY);
    assertThat(run("--conf", conf.toString(), "--direction", "in").out())
        .contains("\n1 source, 0 scanners; not listed: 1 of which no detector decided\n")
        .doesNotContain(SCANNER);
    assertThat(run("--conf", conf.toString()).out())
        .contains("\n192.0.2.66  inside known  scanner");
  }

  @Test
  void ofADirectionOnlyPeriodsCountInWhichTheSourceWasThere() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("new-site.conf"));
    Files.writeString(
        conf.resolve("networks.csv"),
        "class,prefix,valid_from,valid_until\noffice,192.0.2.0/24,2026-01-06,\n");
    String[] trw = {"--conf", conf.toString(), "--detector", "trw"};
    assertThat(verdicts(trw))
        .containsExactly("192.0.2.9,trw,benign", "192.0.2.66,trw,scanner", SHY + ",trw,undecided");
    assertThat(verdicts(with(trw, "--direction", "in")))
        .containsExactly("192.0.2.9,trw,benign", "192.0.2.66,trw,scanner", SHY + ",trw,undecided");
    assertThat(verdicts(with(trw, "--direction", "out")))
        .containsExactly("192.0.2.9,trw,undecided");
  }

  private static String[] with(String[] options, String... more) {
    return Stream.of(options, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  @Test
  void withoutNetworksADirectionShowsAll() {
    CommandRun run = run("--detector", "trw", "--direction", "out", "--output", "csv");
    assertThat(run.err())
        .startsWith(
            "scanlake: note: networks.csv names no networks, so --direction out shows all sources\n");
    assertThat(run.out()).hasLineCount(4);
  }

  @Test
  void aQuestionAboutEverythingIsKeptBesideThoseOfOtherPeriods() {
    run("--period", "1d");
    run("--period", "1h");
    assertThat(kept(SCANNER)).containsExactly("86400 scanner", "3600 scanner");
    assertThat(kept(CLIENT))
        .containsExactly("86400 benign", "86400 undecided", "3600 benign", "3600 undecided");
    run("--period", "1h");
    assertThat(kept(CLIENT))
        .containsExactly("86400 benign", "86400 undecided", "3600 benign", "3600 undecided");
  }

  /** What table {@code scan_verdicts} has of a source's walks: the period's length and verdict. */
  private static List<String> kept(String source) {
    String shipped = Configuration.load(Path.of("../conf"), Optional.empty()).hash();
    return lake
        .read(ScanVerdicts.TABLE)
        .where(col(LakeTable.CONF_HASH).equalTo(shipped))
        .where(col(ScanVerdicts.SOURCE).equalTo(source))
        .where(col(ScanVerdicts.DETECTOR).equalTo("trw"))
        .orderBy(col(ScanVerdicts.PERIOD_SECONDS).desc(), col(ScanVerdicts.PERIOD))
        .select(ScanVerdicts.PERIOD_SECONDS, ScanVerdicts.VERDICT)
        .collectAsList()
        .stream()
        .map(row -> row.mkString(" "))
        .toList();
  }

  @Test
  void answersAreGivenButNotKeptWhileALoadHasTheLake() {
    CommandRun undisturbed = run();
    long version = lake.version(ScanVerdicts.TABLE);
    LoadClaim load = lake.claim();
    CommandRun during = run();
    load.release();
    assertThat(during.exitCode()).isZero();
    assertThat(during.out()).isEqualTo(undisturbed.out());
    assertThat(during.err())
        .isEqualTo(
            undisturbed.err()
                + "scanlake: note: the answers are not kept in table scan_verdicts. Cannot load into"
                + " file:"
                + lakeFolder
                + ": this process does already; wait for it\n");
    assertThat(lake.version(ScanVerdicts.TABLE)).isEqualTo(version);
  }

  @Test
  void aPartialQuestionIsNotKept() {
    run();
    long version = lake.version(ScanVerdicts.TABLE);
    run("--detector", "trw");
    run("--since", "2026-01-01");
    assertThat(lake.version(ScanVerdicts.TABLE)).isEqualTo(version);
  }

  @Test
  void wrongLabelsAreRefusedBeforeTheLakeIsLookedAt() throws IOException {
    Path labels = folder.resolve("dubious.csv");
    Files.writeString(labels, "source,label\n192.0.2.1,dubious\n");
    CommandRun run =
        CommandRun.of(
            "scanners",
            "--lake",
            folder.resolve("absent").toString(),
            "--labels",
            labels.toString());
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "scanlake: "
                    + labels
                    + ":2: label `dubious`; it must be scanner, scan, malicious, attacker, attack,"
                    + " infected or contain PortScan, or be benign, normal, background or clean\n"));
  }

  @Test
  void helpNamesTheLabels() {
    assertThat(CommandRun.of("scanners", "--help").out().replaceAll("\\s+", " "))
        .contains("A label must " + KnownSources.LABELS);
  }

  @Test
  void wrongUseIsNamed() {
    assertThat(run("--detector", "snort"))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "scanlake: Invalid value for option '--detector' (NAME): knows no detector 'snort';"
                    + " there are trw, blr, work-weight (see scanlake scanners --help)\n"));
    assertThat(run("--period", "1s").err())
        .contains("'1s' is no period; write such as 15m, 1h, 1d or 4w, at most 3660d");
    assertThat(run("--labels", folder.resolve("absent.csv").toString()).exitCode()).isEqualTo(3);
  }

  @Test
  void aLakeWithoutFlowsSaysHowToLoadThem() {
    String absent = folder.resolve("absent").toString();
    assertThat(CommandRun.of("scanners", "--lake", absent))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "scanlake: found no flows in the lake at "
                    + absent
                    + "; load flow logs: scanlake ingest flows LOG --lake "
                    + absent
                    + "\n"));
    assertThat(Path.of(absent)).doesNotExist();
  }
}
