package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.Lake;
import org.scanlake.lake.ThresholdSweeps;

@ExtendWith(SparkExtension.class)
class SweepCommandTest {
  private static final Path SAMPLES = Path.of("..", "data-samples");
  private static final String CONF = SAMPLES.resolve("2006.conf").toString();

  /** From 7 October 2006 to 8 August 2007. */
  private static final long DAYS = 306;

  @TempDir private static Path folder;
  private static String lake;
  private static SparkAssert spark;
  private static List<NamedCsvRecord> whole;

  @BeforeAll
  static void load(SparkAssert started) {
    spark = started;
    lake = folder.resolve("lake").toString();
    String mbox = SAMPLES.resolve("2006.mbox").toString();
    CommandRun.of("analyze", mbox, "--lake", lake, "--conf", CONF);
    whole = sweep();
  }

  private static CommandRun run(String... more) {
    return with(CONF, more);
  }

  private static CommandRun with(String conf, String... more) {
    return CommandRun.of(
        Stream.concat(Stream.of("sweep", "--lake", lake, "--conf", conf), Arrays.stream(more))
            .toArray(String[]::new));
  }

  private static List<NamedCsvRecord> sweep(String... more) {
    String[] words =
        Stream.concat(Arrays.stream(more), Stream.of("--output", "csv")).toArray(String[]::new);
    CommandRun run = run(words);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return csv(run.out());
  }

  private static List<NamedCsvRecord> csv(String text) {
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  private static long number(NamedCsvRecord row, String column) {
    return Long.parseLong(row.getField(column));
  }

  /** Alerts by label; those without a classic one as {@code No signature}. */
  private static Map<String, Long> summary(String conf) {
    CommandRun run = CommandRun.of("summary", "--lake", lake, "--conf", conf, "--output", "csv");
    Map<String, Long> counts = new TreeMap<>();
    for (NamedCsvRecord row : csv(run.out())) {
      if (List.of("classic", "modern").contains(row.getField("section"))) {
        String name = row.getField("name").replaceFirst("[<>=].*", "").strip();
        counts.put(row.getField("section") + " " + name, number(row, "alerts"));
      }
    }
    return counts;
  }

  /** A configuration with another rule in place of one line. */
  private static String conf(String name, String line, String other) throws IOException {
    Path conf = Files.createDirectories(folder.resolve(name));
    for (String file : List.of("assets.csv", "known-hosts.txt", "networks.csv")) {
      Files.copy(Path.of(CONF, file), conf.resolve(file));
    }
    String shipped = Files.readString(Path.of("../conf/signatures.yaml"));
    assertThat(shipped).contains(line);
    Files.writeString(conf.resolve("signatures.yaml"), shipped.replace(line, other));
    return conf.toString();
  }

  @Test
  void configuredThresholdsCountAsTheSummaryDoes() {
    Map<String, Long> summary = summary(CONF);
    List<NamedCsvRecord> configured =
        whole.stream().filter(row -> row.getField("configured").equals("true")).toList();
    assertThat(configured).hasSize(18);
    for (NamedCsvRecord row : configured) {
      String name = row.getField("set") + " " + row.getField("signature");
      assertThat(number(row, "labelled")).as(name).isEqualTo(summary.get(name));
      assertThat(number(row, "no_signature"))
          .as(name)
          .isEqualTo(summary.get("classic No signature"));
    }
  }

  @Test
  void columnsBeginAsPublishedAndThresholdsGoFromOneTo200() {
    String out = run("--output", "csv", "--signature", "SKYPE").out();
    assertThat(out).startsWith("signature,threshold,labelled,alone,no_signature,");
    assertThat(csv(out))
        .extracting(row -> number(row, "threshold"))
        .hasSize(200)
        .first()
        .isEqualTo(1L);
    assertThat(whole.stream().filter(row -> row.getField("signature").startsWith("Cond")))
        .hasSize(100);
    assertThat(whole).extracting(row -> row.getField("signature")).doesNotContain("KNOWN");
  }

  @ParameterizedTest
  @CsvSource({"20, SKYPE", "85, SKYPE", "200, SKYPE"})
  void anotherThresholdCountsAsASummaryWithItDoes(int threshold, String name) throws IOException {
    String at = "{values: [" + threshold + ", 30], given: true}\n";
    String lower = "{values: [" + (threshold - 1) + ", 30], given: false}\n";
    String upper = "{values: [" + (threshold + 1) + ", 30], given: true}\n";
    String shipped = Files.readString(Path.of("../conf/signatures.yaml"));
    String entry =
        shipped.substring(
            shipped.indexOf("  - label: \"SKYPE>=60\""),
            shipped.indexOf("  - label: \"SMTP>=50\""));
    String moved =
        entry
            .replace("\">= 60\"", "\">= " + threshold + "\"")
            .replace(
                "    examples:\n",
                "    examples:\n      - " + at + "      - " + lower + "      - " + upper);
    moved = withoutOldExamples(moved, threshold);
    Map<String, Long> summary = summary(conf("skype" + threshold, entry, moved));
    NamedCsvRecord row =
        whole.stream()
            .filter(found -> found.getField("signature").equals(name))
            .filter(found -> number(found, "threshold") == threshold)
            .findFirst()
            .orElseThrow();
    assertThat(number(row, "labelled")).isEqualTo(summary.get("classic SKYPE"));
    assertThat(number(row, "no_signature")).isEqualTo(summary.get("classic No signature"));
  }

  /** Examples of the shipped threshold are wrong at another; those of destinations move along. */
  private static String withoutOldExamples(String entry, int threshold) {
    List<String> kept = new ArrayList<>();
    for (String line : entry.split("\n", -1)) {
      kept.add(line.replaceFirst("\\[60, (29|31)\\]", "[" + threshold + ", $1]"));
    }
    return String.join("\n", kept.stream().filter(line -> !isOld(line, threshold)).toList());
  }

  private static boolean isOld(String line, int threshold) {
    return line.matches(".*\\[(59|60|61), 30\\].*") && !line.contains("[" + threshold + ",");
  }

  @ParameterizedTest
  @CsvSource({"weekday", "month"})
  void groupsAddUpToTheWhole(String group) {
    Map<String, Long> sums = new TreeMap<>();
    for (NamedCsvRecord row : sweep("--signature", "SKYPE", "--by", group)) {
      for (String column : List.of("labelled", "alone", "no_signature", "alerts", "days")) {
        sums.merge(column + row.getField("threshold"), number(row, column), Long::sum);
      }
    }
    for (NamedCsvRecord row : sweep("--signature", "SKYPE")) {
      for (String column : List.of("labelled", "alone", "no_signature", "alerts")) {
        assertThat(sums.get(column + row.getField("threshold")))
            .as(column + " at " + row.getField("threshold"))
            .isEqualTo(number(row, column));
      }
    }
  }

  /** At the configured threshold, the labels of the list of alerts are those that are counted. */
  @Test
  void classesAndRatesAreThoseOfTheListOfAlerts() {
    List<NamedCsvRecord> alerts =
        csv(CommandRun.of("alerts", "--lake", lake, "--conf", CONF, "--output", "csv").out());
    List<NamedCsvRecord> groups =
        sweep("--signature", "SKYPE", "--by", "class", "--minutes", "2.5").stream()
            .filter(row -> row.getField("configured").equals("true"))
            .toList();
    assertThat(groups)
        .extracting(row -> row.getField("group"))
        .containsExactly("cando", "other", "roaming", "visitor", "vpn");
    for (NamedCsvRecord group : groups) {
      List<NamedCsvRecord> members =
          alerts.stream()
              .filter(row -> items(row, "classes").contains(group.getField("group")))
              .toList();
      long labelled =
          members.stream().filter(row -> items(row, "labels").contains("SKYPE>=60")).count();
      assertThat(number(group, "alerts")).isEqualTo(members.size());
      assertThat(number(group, "labelled")).isEqualTo(labelled);
      assertThat(number(group, "days")).isEqualTo(DAYS);
      assertThat(new BigDecimal(group.getField("alerts_per_day")))
          .isEqualTo(perDay(BigDecimal.valueOf(labelled)));
      assertThat(new BigDecimal(group.getField("minutes_per_day")))
          .isEqualTo(perDay(BigDecimal.valueOf(labelled).multiply(new BigDecimal("2.5"))));
    }
  }

  private static List<String> items(NamedCsvRecord row, String column) {
    return List.of(row.getField(column).split("\\|"));
  }

  private static BigDecimal perDay(BigDecimal amount) {
    return amount.divide(BigDecimal.valueOf(DAYS), 2, RoundingMode.HALF_UP);
  }

  @Test
  void gridAtTheConfiguredSecondThresholdIsTheSweep() {
    List<NamedCsvRecord> grid =
        sweep("--signature", "SKYPE", "--and", "PING", "--from", "55", "--to", "65").stream()
            .filter(row -> number(row, "and_threshold") == 60)
            .toList();
    List<NamedCsvRecord> sweep = sweep("--signature", "SKYPE", "--from", "55", "--to", "65");
    assertThat(grid).hasSize(11);
    for (int i = 0; i < grid.size(); i++) {
      for (String column : List.of("threshold", "labelled", "no_signature")) {
        assertThat(grid.get(i).getField(column)).isEqualTo(sweep.get(i).getField(column));
      }
    }
  }

  @Test
  void partsOfASignatureMoveAsAGrid() {
    List<NamedCsvRecord> grid =
        sweep("--signature", "SKYPE", "--parts", "--from", "30", "--to", "60");
    assertThat(grid).hasSize(31 * 31);
    NamedCsvRecord configured =
        grid.stream()
            .filter(row -> row.getField("configured").equals("true"))
            .findFirst()
            .orElseThrow();
    assertThat(configured.getField("and_threshold")).isEqualTo("30");
    assertThat(number(configured, "labelled")).isEqualTo(summary(CONF).get("classic SKYPE"));
    assertThat(configured.getField("both")).isEmpty();
  }

  @Test
  void sweepOfAllIsStored() {
    assertThat(
            new Lake(spark.session(), lake)
                .read(ThresholdSweeps.TABLE)
                .select(
                    ThresholdSweeps.SIGNATURE,
                    ThresholdSweeps.SET,
                    ThresholdSweeps.THRESHOLD,
                    ThresholdSweeps.LABELLED,
                    ThresholdSweeps.ALONE,
                    ThresholdSweeps.NO_SIGNATURE)
                .collectAsList())
        .extracting(row -> row.mkString(","))
        .containsExactlyInAnyOrderElementsOf(
            whole.stream()
                .map(
                    row ->
                        String.join(
                            ",",
                            row.getField("signature"),
                            row.getField("set"),
                            row.getField("threshold"),
                            row.getField("labelled"),
                            row.getField("alone"),
                            row.getField("no_signature")))
                .toList());
  }

  /** The first alerts with the label are true; one of them, and one without it, are not. */
  private static Path judged() throws IOException {
    CommandRun skype =
        CommandRun.of(
            "alerts", "--lake", lake, "--conf", CONF, "--label", "SKYPE", "--output", "csv");
    List<String> ids = csv(skype.out()).stream().map(row -> row.getField("message_id")).toList();
    return Files.writeString(
        folder.resolve("judged.csv"),
        "message_id,verdict,kind\n"
            + ids.get(0)
            + ",true,SKYPE\n"
            + ids.get(1)
            + ",true,SKYPE\n"
            + ids.get(2)
            + ",false,\n"
            + ids.get(3)
            + ",unknown,SKYPE\nnobody@example.org,true,SKYPE\n");
  }

  @Test
  void judgedAlertsGivePrecisionAndRecall() throws IOException {
    CommandRun run =
        run("--signature", "SKYPE", "--labels", judged().toString(), "--output", "csv");
    assertThat(run.err()).contains("5 alerts judged in --labels, 4 of them in the lake and period");
    NamedCsvRecord configured =
        csv(run.out()).stream()
            .filter(row -> row.getField("configured").equals("true"))
            .findFirst()
            .orElseThrow();
    assertThat(List.of("found", "false_alarms", "missed", "unknown", "precision", "recall", "f1"))
        .map(configured::getField)
        .containsExactly("2", "1", "0", "1", "0.6667", "1.0000", "0.8000");
    assertThat(configured.getField("precision_low")).isEqualTo("0.2077");
    assertThat(configured.getField("precision_high")).isEqualTo("0.9385");
  }

  @Test
  void kindsThatNameNoSignatureAreSaid() throws IOException {
    Path odd =
        Files.writeString(folder.resolve("odd.csv"), "message_id,verdict,kind\na,true,SKYPO\n");
    assertThat(run("--signature", "SKYPE", "--labels", odd.toString()).err())
        .contains(
            "1 row in --labels with a kind that names no signature, and so means every label");
  }

  @Test
  void columnsDoNotDependOnWhatWasJudged() throws IOException {
    Path nobody =
        Files.writeString(folder.resolve("nobody.csv"), "message_id,verdict\nnobody,true\n");
    NamedCsvRecord row = sweep("--signature", "SKYPE", "--labels", nobody.toString()).get(0);
    assertThat(row.getField("found") + row.getField("recall") + row.getField("f1_high"))
        .isEqualTo("0");
  }

  @Test
  void sharesHaveNoThresholdAbove100Percent() {
    assertThat(sweep("--from", "150", "--to", "152"))
        .extracting(row -> row.getField("name"))
        .doesNotContain("RunProbability", "SWEEP", "P2PNode")
        .contains("SKYPE");
    assertThat(run("--signature", "RunProbability", "--and", "SKYPE", "--from", "101").err())
        .contains("a share has no threshold above 100 percent");
  }

  @Test
  void recommendationKeepsTheRecallWithTheFewestAlerts() throws IOException {
    String labels = judged().toString();
    NamedCsvRecord found = sweep("--labels", labels, "--recommend", "1").get(0);
    assertThat(found.getField("signature")).isEqualTo("SKYPE");
    List<NamedCsvRecord> keeping =
        sweep("--signature", "SKYPE", "--labels", labels).stream()
            .filter(row -> row.getField("recall").equals("1.0000"))
            .toList();
    long fewest = keeping.stream().mapToLong(row -> number(row, "labelled")).min().orElseThrow();
    assertThat(number(found, "labelled")).isEqualTo(fewest);
    assertThat(number(found, "changed_days"))
        .isEqualTo(found.getField("changed").split(" ").length)
        .isPositive();
  }

  @Test
  void wrongQuestionsAreOneSentence() {
    assertThat(run("--signature", "KNOWN").err())
        .isEqualTo("scanlake: KNOWN has no threshold; choose another signature\n");
    assertThat(run("--signature", "Nothing").err()).contains("knows no label Nothing; there are ");
    assertThat(run("--from", "5", "--to", "4").err()).contains("not from 5 to 4");
    assertThat(run("--by", "year").err()).contains("it must be class, weekday or month");
    assertThat(run("--and", "PING").err()).contains("need --signature");
    assertThat(run("--recommend", "0.9").err()).contains("--recommend needs --labels");
    assertThat(run("--signature", "SMTP", "--parts").err())
        .contains("SMTP has 1 threshold; --parts is");
    assertThat(run("--signature", "P2PNode", "--parts").err())
        .contains("P2PNode has 3 thresholds;");
    assertThat(run("--by", "month", "--to", "1001").err())
        .contains("at most 1000 thresholds apart");
    assertThat(run("--signature", "SKYPE", "--parts", "--to", "2000").err())
        .contains("pairs of thresholds are more than 1000000; choose closer");
  }

  @Test
  void textMarksTheConfiguredThreshold() {
    assertThat(run("--signature", "SKYPE").out())
        .startsWith("SKYPE>=60: flows(purpose=unk,protocol=TCP|UDP) >= 60, 56 alerts, ")
        .containsPattern("\n {6}\\*60 ");
  }
}
