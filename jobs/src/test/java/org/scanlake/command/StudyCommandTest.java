package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;

@ExtendWith(SparkExtension.class)
class StudyCommandTest {
  private static final Path SAMPLES = Path.of("..", "data-samples");
  private static final String CONF = SAMPLES.resolve("2006.conf").toString();
  private static final String SINCE = "2006-11-01";
  private static final String UNTIL = "2007-03-31";

  @TempDir private static Path folder;
  private static Path lake;

  /** The studies: {@code winter} of five months, {@code all} of everything. */
  @BeforeAll
  static void load(SparkAssert started) {
    lake = folder.resolve("lake");
    String mbox = SAMPLES.resolve("2006.mbox").toString();
    CommandRun.of("analyze", mbox, "--lake", lake.toString(), "--conf", CONF);
    assertThat(study("create", "winter", "--since", SINCE, "--until", UNTIL, "--conf", CONF))
        .isEqualTo(new CommandRun(0, "study winter pins 27 alerts\n", ""));
    assertThat(study("create", "all", "--conf", CONF).out())
        .isEqualTo("study all pins 56 alerts\n");
  }

  private static CommandRun study(String... words) {
    return study(lake, words);
  }

  private static CommandRun study(Path lake, String... words) {
    return CommandRun.of(
        Stream.concat(
                Stream.concat(Stream.of("study"), Arrays.stream(words)),
                Stream.of("--lake", lake.toString()))
            .toArray(String[]::new));
  }

  private static String folder(String study) {
    return lake.resolve("studies").resolve(study).toString();
  }

  private static List<NamedCsvRecord> csv(String text) {
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  /** A copy of the lake with its studies. */
  private static Path copy(String name) throws IOException {
    Path copy = folder.resolve(name);
    FileUtils.copyDirectory(lake.toFile(), copy.toFile());
    return copy;
  }

  /** The configuration of the samples with another threshold of SKYPE and severity of SMTP. */
  private static String stricter() throws IOException {
    Path conf = folder.resolve("stricter");
    FileUtils.copyDirectory(Path.of(CONF).toFile(), conf.toFile());
    String shipped = Files.readString(Path.of("../conf/signatures.yaml"));
    String skype =
        shipped.substring(
            shipped.indexOf("  - label: \"SKYPE>=60\""),
            shipped.indexOf("  - label: \"SMTP>=50\""));
    String moved = skype.replace("60", "100").replace("[59", "[99").replace("[61", "[101");
    String changed = shipped.replace(skype, moved).replace("severity: 7", "severity: 9");
    Files.writeString(conf.resolve("signatures.yaml"), changed);
    return conf.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"summary", "alerts", "sweep"})
  void aStudyAnswersAsItsLakeDoesOfThePeriod(String question) {
    CommandRun ofLake =
        CommandRun.of(
            question,
            "--lake",
            lake.toString(),
            "--conf",
            CONF,
            "--since",
            SINCE,
            "--until",
            UNTIL,
            "--output",
            "json");
    CommandRun ofStudy =
        CommandRun.of(
            question,
            "--lake",
            folder("winter"),
            "--conf",
            folder("winter") + "/conf",
            "--since",
            SINCE,
            "--until",
            UNTIL,
            "--output",
            "json");
    assertThat(ofLake.exitCode()).isZero();
    assertThat(ofStudy).isEqualTo(ofLake);
  }

  @Test
  void runPrintsTheSummaryAndTheSweep() {
    String json = study("run", "winter", "--output", "json").out();
    String[] forms = {"--lake", folder("winter"), "--conf", CONF, "--output", "json"};
    String[] period = {"--since", SINCE, "--until", UNTIL};
    String summary = question("summary", forms, period).strip();
    String sweep = question("sweep", forms, period).strip();
    assertThat(json)
        .matches("(?s)\\{\"study\":\"winter\",\"conf_hash\":\"[0-9a-f]{64}\",.*")
        .endsWith("\"summary\":" + summary + ",\"sweep\":" + sweep + "}\n");
  }

  private static String question(String command, String[] forms, String[] period) {
    return CommandRun.of(
            Stream.of(new String[] {command}, forms, period)
                .flatMap(Arrays::stream)
                .toArray(String[]::new))
        .out();
  }

  @Test
  void csvOfARunHasTheLinesOfTheSummaryAndThenOneAThreshold() {
    String[] forms = {"--lake", folder("winter"), "--conf", CONF, "--output", "csv"};
    String[] period = {"--since", SINCE, "--until", UNTIL};
    String summary = question("summary", forms, period);
    String run = study("run", "winter", "--output", "csv").out();
    String head = summary.substring(0, summary.indexOf('\n'));
    assertThat(run)
        .startsWith(
            summary
                .replace("\n", ",,,\n")
                .replace(head + ",,,", head + ",threshold,alone,no_signature"));
    List<NamedCsvRecord> sweep = csv(question("sweep", forms, period));
    List<NamedCsvRecord> lines =
        csv(run).stream().filter(row -> row.getField("section").endsWith("_sweep")).toList();
    assertThat(lines).hasSameSizeAs(sweep);
    for (int i = 0; i < lines.size(); i++) {
      NamedCsvRecord line = lines.get(i);
      NamedCsvRecord expected = sweep.get(i);
      assertThat(
              List.of(
                  line.getField("section"),
                  line.getField("name"),
                  line.getField("threshold"),
                  line.getField("alerts"),
                  line.getField("alone"),
                  line.getField("no_signature"),
                  line.getField("days")))
          .containsExactly(
              expected.getField("set") + "_sweep",
              expected.getField("signature"),
              expected.getField("threshold"),
              expected.getField("labelled"),
              expected.getField("alone"),
              expected.getField("no_signature"),
              expected.getField("days"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv"})
  void runGivesTheSameBytesWhenTheLakesFilesAreGone(String form) throws IOException {
    CommandRun before = study("run", "winter", "--output", form);
    assertThat(before.exitCode()).as(before.err()).isZero();
    assertThat(before.out()).isNotEmpty().doesNotContain(folder.toString());
    Path moved = copy("gone-" + form);
    for (String table : List.of("alerts", "alert_metrics", "alert_flows", "runs")) {
      FileUtils.deleteDirectory(moved.resolve(table).toFile());
    }
    assertThat(study(moved, "run", "winter", "--output", form)).isEqualTo(before);
  }

  @Test
  void runUnderAnotherConfigurationMeasuresFromThePinnedFlows() throws IOException {
    Path other = folder.resolve("other-ports");
    FileUtils.copyDirectory(Path.of(CONF).toFile(), other.toFile());
    String ports = Files.readString(Path.of("../conf/ports.yaml"));
    String changed = ports.replace("purpose: SMTP", "purpose: MAIL");
    assertThat(changed).isNotEqualTo(ports);
    Files.writeString(other.resolve("ports.yaml"), changed);
    String conf = other.toString();
    String run = study("run", "all", "--conf", conf, "--output", "json").out();
    String summary =
        CommandRun.of("summary", "--lake", lake.toString(), "--conf", conf, "--output", "json")
            .out()
            .strip();
    assertThat(run).contains("\"summary\":" + summary + ",");
    assertThat(run)
        .contains("{\"label\":\"SMTP>=50\",\"set\":\"classic\",\"severity\":7,\"alerts\":0}");
  }

  @Test
  void listNamesWhatEachPins() {
    List<NamedCsvRecord> studies = csv(study("list", "--output", "csv").out());
    assertThat(studies).extracting(row -> row.getField("name")).containsExactly("all", "winter");
    assertThat(studies.get(1).getFields().subList(2, 6))
        .containsExactly(SINCE, UNTIL, "27", "scanlake (not from a jar)");
    assertThat(studies.get(1).getField("conf_hash")).matches("[0-9a-f]{64}");
    assertThat(study("list").out())
        .matches(
            "(?s)name +created +since +until +alerts +code_version +conf_hash\n"
                + "all +\\S+Z +- +- +56 +scanlake .*\nwinter .* [0-9a-f]{12}\n2 studies\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {".hidden", "a/b", "..", "é", "a b"})
  void otherNamesAreRefused(String name) {
    CommandRun run = study("create", name);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("'" + name + "' is no name of a study; it must be at most 64 letters, digits,");
  }

  @Test
  void aNameThatIsTakenIsRefusedAndSoIsOneThatIsUnknown() {
    assertThat(study("create", "all"))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "scanlake: Cannot create study all: there is one already; choose another name, or"
                    + " drop it first\n"));
    for (String verb : List.of("run", "drop")) {
      CommandRun run = study(verb, "summer");
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).startsWith("scanlake: found no study summer in the lake at ");
    }
  }

  @Test
  void nothingIsLoadedIntoAStudy() {
    String before = study("run", "all").out();
    String mbox = SAMPLES.resolve("netscan.mbox").toString();
    String log = SAMPLES.resolve("flows/loopback.binetflow").toString();
    for (CommandRun run :
        List.of(
            CommandRun.of("analyze", mbox, "--lake", folder("all")),
            CommandRun.of("ingest", "flows", log, "--lake", folder("all")),
            CommandRun.of("quarantine", "replay", "--lake", folder("all")),
            CommandRun.of("study", "create", "nested", "--lake", folder("all")))) {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .matches(
              "scanlake: Cannot change file:\\S+/studies/all: it is a study, which stays as it is; name its lake\n");
    }
    assertThat(study("run", "all").out()).isEqualTo(before);
  }

  @Test
  void anArchiveBesideTheStudiesIsLoadedWithoutTheirFiles(@TempDir Path site) throws IOException {
    Path inside = site.resolve("lake");
    String mbox =
        Mails.mbox(site.resolve("a.mbox"), Mails.alert("a", "192.0.2.7", 80, 1)).toString();
    CommandRun.of("analyze", mbox, "--lake", inside.toString());
    study(inside, "create", "one");
    Mails.mbox(site.resolve("b.mbox"), Mails.alert("b", "192.0.2.8", 80, 1));
    CommandRun run = CommandRun.of("analyze", site.toString(), "--lake", inside.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .startsWith("1 archive unchanged, not read again\n")
        .doesNotContain("studies");
    assertThat(study(inside, "list").out()).endsWith("\n1 study\n");
  }

  @Test
  void whatAKilledCreateLeftIsNotListedAndTheNextOfItsNameTakesItAway() throws IOException {
    Path studies = copy("killed").resolve("studies");
    String id = ".123e4567-e89b-12d3-a456-426614174000";
    Path left = Files.createDirectories(studies.resolve(".spring" + id));
    Files.copy(Path.of(folder("all"), "study.json"), left.resolve("study.json"));
    Path ofAnother = Files.createDirectories(studies.resolve(".spring.2" + id));
    Path lake = studies.getParent();
    assertThat(study(lake, "list").out()).endsWith("\n2 studies\n");
    assertThat(study(lake, "create", "spring").exitCode()).isZero();
    assertThat(left).doesNotExist();
    assertThat(ofAnother).exists();
    assertThat(study(lake, "list").out()).endsWith("\n3 studies\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"alerts", "alert_metrics", "alert_flows", "ledger"})
  void aStudyThatLostATableIsDamagedAndHasNotNoAlerts(String table) throws IOException {
    Path damaged = copy("lost-" + table);
    FileUtils.deleteDirectory(damaged.resolve("studies/all/" + table).toFile());
    CommandRun run = study(damaged, "run", "all");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains("the study is damaged: ", "/" + table + " is not there; drop the study");
  }

  @Test
  void aCreateThatFailsLeavesNothing(SparkAssert spark) throws IOException {
    Path broken = copy("broken");
    FileUtils.deleteDirectory(broken.resolve("studies").toFile());
    spark
        .session()
        .createDataFrame(List.of(), new StructType().add("run_id", DataTypes.IntegerType))
        .write()
        .format("delta")
        .mode("overwrite")
        .option("overwriteSchema", "true")
        .save(broken.resolve("alert_flows").toString());
    assertThat(study(broken, "create", "spring").exitCode()).isEqualTo(3);
    try (Stream<Path> files = Files.list(broken.resolve("studies"))) {
      assertThat(files).isEmpty();
    }
    assertThat(study(broken, "list").out()).endsWith("\n0 studies\n");
  }

  @Test
  void aStudyThatIsDroppedIsGone() throws IOException {
    Path copy = copy("dropped");
    assertThat(study(copy, "drop", "winter")).isEqualTo(new CommandRun(0, "", ""));
    assertThat(study(copy, "list").out()).endsWith("\n1 study\n");
    try (Stream<Path> files = Files.list(copy.resolve("studies"))) {
      assertThat(files).containsExactly(copy.resolve("studies/all"));
    }
  }

  @Test
  void aChangedConfigurationIsNoPinnedOneButMayBeNamed() throws IOException {
    Path copy = copy("changed");
    Path conf = copy.resolve("studies/all/conf");
    Files.writeString(conf.resolve("known-hosts.txt"), "");
    CommandRun run = study(copy, "run", "all");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .endsWith(
            "/studies/all/conf is not the configuration it was created with; to use what is there,"
                + " name that folder with --conf\n");
    Files.delete(conf.resolve(".known-hosts.txt.crc"));
    assertThat(study(copy, "run", "all")).isEqualTo(run);
    assertThat(study(copy, "run", "all", "--conf", conf.toString()).out())
        .contains("KNOWN ")
        .isNotEqualTo(study("run", "all").out());
  }

  @Test
  void anotherCodeVersionIsNoted() throws IOException {
    Path copy = copy("older");
    Path file = copy.resolve("studies/all/study.json");
    Files.writeString(file, Files.readString(file).replace("(not from a jar)", "0.0.1"));
    Files.delete(copy.resolve("studies/all/.study.json.crc"));
    assertThat(study(copy, "run", "all"))
        .isEqualTo(
            new CommandRun(
                0,
                study("run", "all").out(),
                "scanlake: note: study all was made by scanlake 0.0.1, and this is scanlake (not"
                    + " from a jar)\n"));
  }

  @Test
  void aDamagedRecordIsNamed() throws IOException {
    Path copy = copy("damaged");
    Files.writeString(copy.resolve("studies/all/study.json"), "{}");
    Files.delete(copy.resolve("studies/all/.study.json.crc"));
    CommandRun run = study(copy, "list");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .endsWith("/studies/all/study.json has no name; drop the study and create it again\n");
    assertThat(study(copy, "drop", "all").exitCode()).isZero();
  }

  /** By Message-ID, the names of labels and the severity. */
  private static Map<String, String> labels(String conf) {
    CommandRun run =
        CommandRun.of("alerts", "--lake", folder("winter"), "--conf", conf, "--output", "csv");
    Map<String, String> labels = new TreeMap<>();
    for (NamedCsvRecord row : csv(run.out())) {
      labels.put(
          row.getField("message_id"),
          row.getField("labels").replaceAll("SKYPE>=\\d+", "SKYPE")
              + " "
              + row.getField("severity"));
    }
    return labels;
  }

  @Test
  void compareListsTheAlertsWithOtherLabelsOrAnotherSeverity() throws IOException {
    String stricter = stricter();
    Map<String, String> a = labels(CONF);
    Map<String, String> b = labels(stricter);
    Set<String> expected = new TreeSet<>();
    a.forEach(
        (id, labels) -> {
          if (!labels.equals(b.get(id))) {
            expected.add(id);
          }
        });
    CommandRun run = study("compare", "winter", "winter", "--conf-b", stricter, "--output", "csv");
    List<NamedCsvRecord> changed = csv(run.out());
    assertThat(changed).hasSizeGreaterThan(3);
    assertThat(changed)
        .extracting(row -> row.getField("message_id"))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(changed).extracting(row -> row.getField("received")).isSorted();
    for (NamedCsvRecord row : changed) {
      boolean lostSkype = row.getField("only_a").equals("SKYPE");
      assertThat(row.getField("only_b")).isIn("", lostSkype ? "No signature" : "");
      assertThat(lostSkype || !row.getField("severity_a").equals(row.getField("severity_b")))
          .isTrue();
    }
    assertThat(run.err())
        .isEqualTo(
            "27 alerts in both, 0 only in A, 0 only in B; "
                + expected.size()
                + " of those in both changed\n");
  }

  @Test
  void compareCountsTheLabelsLostAndGained() throws IOException {
    String stricter = stricter();
    long lost =
        csv(study("compare", "all", "all", "--conf-b", stricter, "--output", "csv").out()).stream()
            .filter(row -> row.getField("only_a").contains("SKYPE"))
            .count();
    String there = study("compare", "all", "all", "--conf-b", stricter).out();
    String back = study("compare", "all", "all", "--conf-a", stricter).out();
    assertThat(there).containsPattern("\nSKYPE +26 +" + (26 - lost) + " +" + lost + " +0\n");
    assertThat(back).containsPattern("\nSKYPE +" + (26 - lost) + " +26 +0 +" + lost + "\n");
    assertThat(study("compare", "all", "all", "--conf-b", stricter, "--output", "json").out())
        .contains(
            "{\"signature\":\"SKYPE\",\"in_a\":26,\"in_b\":"
                + (26 - lost)
                + ",\"lost\":"
                + lost
                + ",\"gained\":0}");
  }

  @Test
  void compareCountsAlertsThatOneOfTwoStudiesHas() {
    assertThat(study("compare", "winter", "all").out())
        .startsWith(
            "27 alerts in both, 0 only in A, 29 only in B; 0 of those in both changed\n\nsignature ");
    assertThat(study("compare", "all", "winter", "--output", "csv"))
        .isEqualTo(
            new CommandRun(
                0,
                "message_id,received,source,only_a,only_b,severity_a,severity_b\n",
                "27 alerts in both, 29 only in A, 0 only in B; 0 of those in both changed\n"));
  }
}
