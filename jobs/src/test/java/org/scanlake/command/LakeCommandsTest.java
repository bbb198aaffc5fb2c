package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;

@ExtendWith(SparkExtension.class)
class LakeCommandsTest {
  @TempDir private static Path folder;
  private static Path mbox;
  private static String lake;
  private static CommandRun analysis;

  /** Two days apart: an alert with a label, and one without, a hostile id and a bad row. */
  @BeforeAll
  static void load(SparkAssert spark) throws IOException {
    String labelled = Mails.alert("a", "192.0.2.7", 25, 50);
    String other =
        Mails.alert("=b", "192.0.2.8", 80, 3)
            .replace("Sat, 7 Oct", "Mon, 9 Oct")
            .replace("203.0.113.3:80", "203.0.113.999:80");
    mbox =
        Mails.mbox(folder.resolve("alerts.mbox"), labelled, other, labelled, Mails.other("Lunch"));
    lake = folder.resolve("lake").toString();
    analysis = CommandRun.of("analyze", mbox.toString(), "--lake", lake);
  }

  @Test
  void analysisPrintsWhatTheSameWithoutLakePrints() {
    CommandRun local = CommandRun.of("analyze", mbox.toString(), "--no-lake");
    assertThat(analysis.exitCode()).isZero();
    assertThat(timeless(analysis.out())).isEqualTo(timeless(local.out()));
    String lists =
        "lists: scanlake alerts --lake LAKE [--label NAME], scanlake explain ALERT --lake LAKE, scanlake quarantine list --lake LAKE\n";
    assertThat(analysis.err())
        .isEqualTo(
            local.err().replaceFirst("to list alerts .*\n", "") + lists.replace("LAKE", lake));
  }

  @Test
  void unchangedArchiveIsNotReadAgain() {
    CommandRun again = CommandRun.of("analyze", mbox.toString(), "--lake", lake);
    assertThat(timeless(again.out())).isEqualTo(timeless(analysis.out()));
    assertThat(again.err()).isEqualTo("1 archive unchanged, not read again\n" + analysis.err());
  }

  @Test
  void loadNamesOddFilesAndTheCommandThatListsThem(@TempDir Path odd) throws IOException {
    Files.createFile(odd.resolve("b.mbox"));
    Files.writeString(odd.resolve("d.mbox.gz"), "never compressed");
    for (int i = 10; i < 20; i++) {
      Files.writeString(odd.resolve("z" + i + ".txt"), "Lunch at noon.");
    }
    String other = folder.resolve("odd-lake").toString();
    CommandRun run = CommandRun.of("analyze", odd.toString(), "--lake", other);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains("/b.mbox is empty\n", "/d.mbox.gz is damaged or ends too early\n")
        .contains("/z17.txt is neither a mail nor an archive of mails\n")
        .endsWith(
            "\nand 2 more; those not empty: scanlake quarantine list --lake "
                + other
                + "\nno mail at all was found\n");
    assertThat(CommandRun.of("analyze", odd.toString(), "--lake", other).err())
        .doesNotContain("b.mbox", "no mail at all");
  }

  @Test
  void commandsThatListNameTheConfigurationOfTheSummary() {
    String conf = "../data-samples/2006.conf";
    assertThat(CommandRun.of("summary", "--lake", lake, "--conf", conf).err())
        .endsWith(
            ("lists: scanlake alerts --lake LAKE --conf CONF [--label NAME], scanlake explain ALERT"
                    + " --lake LAKE --conf CONF, scanlake quarantine list --lake LAKE\n")
                .replace("LAKE", lake)
                .replace("CONF", conf));
  }

  @Test
  void folderWithoutFilesHasNoMail(@TempDir Path empty) {
    CommandRun run =
        CommandRun.of("analyze", empty.toString(), "--lake", folder.resolve("none").toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).endsWith("\nno mail at all was found\n");
  }

  @Test
  void classicSummaryIsThatOfTheAnalysis() {
    CommandRun run = CommandRun.of("summary", "--lake", lake);
    assertThat(run.exitCode()).isZero();
    assertThat(timeless(run.out()).replace(lake, mbox.toString()))
        .isEqualTo(timeless(analysis.out()));
    assertThat(run.err()).isEqualTo(analysis.err());
  }

  @Test
  void textSummaryHasRatesByCalendarWeekdayAndGaps() {
    CommandRun run = CommandRun.of("summary", "--lake", lake, "--output", "text");
    assertThat(run.out())
        .startsWith("2 alerts from 2006-10-07 to 2006-10-09, 3 days\n\n")
        .contains(
            "\nSMTP>=50                                                     7       1  50.0 %\n"
                + "BROADCAST>30                                                 6       0   0.0 %\n")
        .contains(
            "\nNo signature                                                 5       1  50.0 %\n")
        .contains(
            "\n       7       1  50.0 %\n       6       0   0.0 %\n       5       1  50.0 %\n")
        .contains("\nMon           1     1   1.00\nTue           0     0   0.00\n")
        .contains("\n2006-10-08     2006-10-08     1\n")
        .endsWith(analysis.err());
    assertThat(run.err()).isEmpty();
  }

  @Test
  void periodIsInclusiveAndItsEmptyDaysAreGaps() {
    CommandRun run =
        CommandRun.of(
            "summary",
            "--lake",
            lake,
            "--since",
            "2006-10-08",
            "--until",
            "2006-10-16",
            "--output",
            "csv");
    assertThat(run.out())
        .startsWith("section,name,alerts,of_alerts,days,per_day,severity\n")
        .contains("\nclassic,SMTP>=50,0,1,,,7\n", "\nclassic,No signature,1,1,,,5\n")
        .contains("\nweekday,Mon,1,1,2,0.50,\nweekday,Tue,0,1,1,0.00,\n")
        .contains("\nseverity,5,1,1,,,5\nseverity,4,0,1,,,4\n")
        .endsWith("\ngap,2006-10-08,0,,1,,\ngap,2006-10-10/2006-10-16,0,,7,,\n");
  }

  @Test
  void jsonSummaryIsOneObject() {
    CommandRun run = CommandRun.of("summary", "--lake", lake, "--output", "json");
    assertThat(run.out())
        .startsWith("{\"alerts\":2,\"first\":\"2006-10-07\",\"last\":\"2006-10-09\",")
        .contains("{\"label\":\"SMTP>=50\",\"set\":\"classic\",\"severity\":7,\"alerts\":1}")
        .contains("\"no_signature_severity\":5,\"severities\":[0,0,0,0,0,1,0,1,0,0,0]")
        .contains("\"gaps\":[{\"first\":\"2006-10-08\",\"last\":\"2006-10-08\",\"days\":1}]")
        .endsWith(
            "\"flows\":52,\"repeated\":0,\"bad_rows\":1,"
                + "\"other_files\":0,\"truncated_archives\":0,\"preambles\":0}}\n");
  }

  @Test
  void alertsAreOneRowEachInTheOrderTheyCame() {
    assertThat(CommandRun.of("alerts", "--lake", lake, "--output", "csv"))
        .isEqualTo(
            new CommandRun(
                0,
                """
                message_id,received,source,host,classes,flows,labels,severity
                a@example.org,2006-10-07T01:30:00-07:00,192.0.2.7,host-a.example.org,other,50,SMTP>=50,7
                \\u003db@example.org,2006-10-09T01:30:00-07:00,192.0.2.8,host-=b.example.org,other,2,,5
                """,
                ""));
  }

  @Test
  void alertsAreFilteredByLabelSourceAndDay() {
    assertThat(alerts("--label", "SMTP")).isEqualTo(alerts("--label", "SMTP>=50"));
    assertThat(alerts("--label", "SMTP")).contains("a@").doesNotContain("b@");
    assertThat(alerts("--source", "192.0.2.8")).contains("b@").doesNotContain("a@");
    assertThat(alerts("--source", "192.0.2.0/28")).contains("a@", "b@");
    assertThat(alerts("--until", "2006-10-07")).contains("a@").doesNotContain("b@");
    assertThat(alerts("--since", "2006-10-09")).contains("b@").doesNotContain("a@");
  }

  private static String alerts(String option, String value) {
    return CommandRun.of("alerts", "--lake", lake, "--output", "csv", option, value).out();
  }

  @Test
  void explainShowsEveryConditionWithItsEvidence() {
    CommandRun run = CommandRun.of("explain", "<a@example.org>", "--lake", lake);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("message id  a@example.org\n", "severity    7\n")
        .contains(
            """
                  flows(purpose=SMTP) >= 50: 50, passes
                    top ports: TCP_25 (SMTP) 50
                    row 0: 2006-10-07T08:00:00Z TCP 192.0.2.7 1025 -> 203.0.113.1 25 SMTP
            """)
        .contains("\n[ ] RPC>=20 - ", "      flows(purpose=MS:RPC) >= 20: 0, 20 short\n")
        .contains("      largest_port_destinations >= 60: 50, 10 short\n");
  }

  @Test
  void explainMeasuresUnderAnotherConfigurationWithoutWriting() throws IOException {
    Path conf = Files.createDirectories(folder.resolve("other.conf"));
    Files.writeString(
        conf.resolve("networks.csv"),
        "class,prefix,valid_from,valid_until\noffice,192.0.2.0/24,,\n");
    List<String> before = filesOfTheLake();
    CommandRun run =
        CommandRun.of("explain", "a@example.org", "--lake", lake, "--conf", conf.toString());
    assertThat(run.out())
        .contains("classes     office\n", "flows(purpose=SMTP) >= 50: 50, passes\n")
        .contains("        top ports: TCP_25 (SMTP) 50\n");
    assertThat(filesOfTheLake()).isEqualTo(before);
  }

  private static List<String> filesOfTheLake() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(lake))) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void explainTakesTheStartOfAnId() {
    String text = CommandRun.of("alerts", "--lake", lake, "--label", "SMTP").out();
    String start = text.split("\n")[1].split(" ")[0];
    assertThat(CommandRun.of("explain", start, "--lake", lake).out())
        .startsWith("alert       " + start)
        .contains("a@example.org");
  }

  @Test
  void explainOfNoAlertIsWrongUse() {
    assertThat(CommandRun.of("explain", "zz", "--lake", lake))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "scanlake: found no alert zz; scanlake alerts lists those that there are\n"));
  }

  @Test
  void quarantineListsRowsWithTheirPlaceAndReason() {
    CommandRun run = CommandRun.of("quarantine", "list", "--lake", lake);
    assertThat(run.out())
        .contains("part 1, line 4  BAD_FLOW_ROW  2006-10-07 01:00:00.000 ")
        .endsWith("\n1 in quarantine\n");
    assertThat(CommandRun.of("quarantine", "list", "--lake", lake, "--output", "csv").out())
        .startsWith("archive,mail_offset,mail_length,alert_id,part,line,reason,text\nfile:")
        .hasLineCount(2);
  }

  @Test
  void unknownLabelNamesTheKnownOnes() {
    CommandRun run = CommandRun.of("alerts", "--lake", lake, "--label", "TELNET");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("scanlake: knows no label TELNET; there are BROADCAST, BitTorrent, ")
        .hasLineCount(1);
  }

  @Test
  void missingLakeIsWrongUse() {
    String absent = folder.resolve("absent").toString();
    assertThat(CommandRun.of("summary", "--lake", absent))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "scanlake: found no lake at "
                    + absent
                    + "; make one: scanlake analyze ARCHIVE --lake "
                    + absent
                    + "\n"));
    assertThat(Path.of(absent)).doesNotExist();
  }

  @Test
  void unreadableArchiveIsNamedAndGivesThree() {
    String absent = folder.resolve("absent.mbox").toString();
    CommandRun run = CommandRun.of("analyze", absent, "--lake", folder.resolve("none").toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("absent.mbox: no such file").hasLineCount(1);
  }

  private static String timeless(String summary) {
    return summary.replaceFirst("(?m)^.* took \\d+ ", "TIME ");
  }
}
