package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;

/** Counts are held against the list of alerts, looked through one by one. */
@ExtendWith(SparkExtension.class)
class BudgetCommandTest {
  private static final Path SAMPLES = Path.of("..", "data-samples");
  private static final String CONF = SAMPLES.resolve("2006.conf").toString();

  @TempDir private static Path folder;
  private static String lake;
  private static List<Alert> alerts;

  private record Alert(String id, String day, List<String> labels, List<String> classes, int rank) {
    static Alert of(NamedCsvRecord row) {
      return new Alert(
          row.getField("message_id"),
          row.getField("received").substring(0, 10),
          items(row.getField("labels")),
          items(row.getField("classes")),
          Integer.parseInt(row.getField("severity")));
    }

    private static List<String> items(String list) {
      return list.isEmpty() ? List.of() : List.of(list.split("\\|"));
    }

    boolean hasBesides(String label) {
      return labels.stream()
          .anyMatch(other -> !other.equals(label) && !MODERN.contains(other.strip()));
    }
  }

  private static final List<String> MODERN = List.of("SWEEP", "VERTICAL", "P2P NODE", "PING");

  @BeforeAll
  static void load(SparkAssert spark) {
    lake = folder.resolve("lake").toString();
    String mbox = SAMPLES.resolve("2006.mbox").toString();
    CommandRun.of("analyze", mbox, "--lake", lake, "--conf", CONF);
    CommandRun list = CommandRun.of("alerts", "--lake", lake, "--conf", CONF, "--output", "csv");
    alerts = csv(list.out()).map(Alert::of).toList();
  }

  private static Stream<NamedCsvRecord> csv(String text) {
    return CsvReader.builder().ofNamedCsvRecord(text).stream();
  }

  private static CommandRun run(String... more) {
    return CommandRun.of(
        Stream.concat(Stream.of("budget", "--lake", lake, "--conf", CONF), Arrays.stream(more))
            .toArray(String[]::new));
  }

  private static Map<String, NamedCsvRecord> rows(String... more) {
    CommandRun run =
        run(
            Stream.concat(Arrays.stream(more), Stream.of("--output", "csv"))
                .toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    Map<String, NamedCsvRecord> rows = new TreeMap<>();
    csv(run.out())
        .forEach(
            row ->
                rows.put((row.getField("suppressing") + " " + row.getField("name")).strip(), row));
    return rows;
  }

  private static void assertSaving(NamedCsvRecord row, List<Alert> hidden, String own) {
    assertThat(row.getField("alerts")).isEqualTo("" + hidden.size());
    assertThat(row.getField("of_alerts")).isEqualTo("" + alerts.size());
    assertThat(row.getField("hidden_labelled"))
        .isEqualTo("" + hidden.stream().filter(alert -> alert.hasBesides(own)).count());
    assertThat(row.getField("highest_severity"))
        .isEqualTo("" + hidden.stream().mapToInt(Alert::rank).max().orElse(0));
  }

  @Test
  void choiceHasKnownHostsClassesAndLabels() {
    Map<String, NamedCsvRecord> rows = rows();
    assertThat(rows.keySet())
        .contains("known", "class visitor", "class other", "label SKYPE>=60")
        .doesNotContain("label KNOWN", "all");
    assertSaving(
        rows.get("known"),
        alerts.stream().filter(alert -> alert.labels().contains("KNOWN")).toList(),
        "KNOWN");
    assertSaving(
        rows.get("class visitor"),
        alerts.stream().filter(alert -> alert.classes().contains("visitor")).toList(),
        "");
    assertSaving(
        rows.get("label SKYPE>=60"),
        alerts.stream().filter(alert -> alert.labels().contains("SKYPE>=60")).toList(),
        "SKYPE>=60");
  }

  @Test
  void severalTogetherHideAnAlertOnce() {
    NamedCsvRecord all = rows("--known", "--label", "PING").get("all");
    assertThat(all.getField("alerts"))
        .isEqualTo(
            ""
                + alerts.stream()
                    .filter(
                        alert ->
                            alert.labels().contains("KNOWN") || alert.labels().contains("PING>=60"))
                    .count());
  }

  @Test
  void aSuppressionThatIsNamedTwiceIsOne() {
    assertThat(rows("--label", "SKYPE", "--label", "SKYPE>=60").keySet())
        .containsExactly("label SKYPE>=60");
  }

  @Test
  void nothingIsSuppressedAfterTheLastDay() {
    String last = alerts.get(alerts.size() / 2).day();
    assertSaving(
        rows("--label", "SKYPE", "--suppress-until", last).get("label SKYPE>=60"),
        alerts.stream()
            .filter(alert -> alert.labels().contains("SKYPE>=60"))
            .filter(alert -> alert.day().compareTo(last) <= 0)
            .toList(),
        "SKYPE>=60");
  }

  @Test
  void hiddenAlertsAreThoseWithAnotherLabel() {
    CommandRun run = run("--label", "SKYPE", "--hidden", "--output", "csv");
    assertThat(csv(run.out()).map(row -> row.getField("message_id")))
        .containsExactlyElementsOf(
            alerts.stream()
                .filter(alert -> alert.labels().contains("SKYPE>=60"))
                .filter(alert -> alert.hasBesides("SKYPE>=60"))
                .map(Alert::id)
                .toList());
  }

  @Test
  void minutesAreThoseOfTheAlerts() {
    NamedCsvRecord row = rows("--label", "SKYPE", "--minutes", "2.5").get("label SKYPE>=60");
    long days = Long.parseLong(row.getField("days"));
    double each = Double.parseDouble(row.getField("alerts")) / days;
    assertThat(Double.parseDouble(row.getField("minutes_per_day")))
        .isCloseTo(2.5 * each, org.assertj.core.api.Assertions.within(0.005));
  }

  @Test
  void wrongQuestionsAreOneSentence() {
    assertThat(run("--class", "nobody").err())
        .contains("knows no class nobody; there are visitor,");
    assertThat(run("--label", "nothing").err()).contains("knows no label nothing; there are ");
    assertThat(run("--hidden").err()).contains("--hidden needs what is suppressed");
    assertThat(run("--minutes", "1e900000000").exitCode()).isEqualTo(2);
    assertThat(run("--minutes", "-1").err()).contains("--minutes must be from 0 to 1440");
  }
}
