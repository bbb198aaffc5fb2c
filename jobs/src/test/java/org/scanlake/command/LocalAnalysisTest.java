package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAnalysisTest {
  @TempDir private Path folder;

  @Test
  void printsTheClassicSummaryAndThenTheNotes() throws IOException {
    Path mbox =
        mbox(
            Mails.alert("a", "192.0.2.7", 25, 50),
            Mails.alert("a", "192.0.2.7", 25, 50),
            Mails.alert("b", "192.0.2.8", 80, 1),
            Mails.other("Minutes"));
    CommandRun run = CommandRun.of("analyze", "--no-lake", mbox.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(timeless(run.out()))
        .containsExactly(
            "~~~~~~~~~~~~~~~~scans.pl overall summary~~~~~~~~~~~~~~~~~~~~~~~",
            "SMTP>=50 occurs 1 times in 2 mails",
            "No signature found in 1 out of 2 mails",
            "Frequency of emails for Mon=0/2",
            "Frequency of emails for Tue=0/2",
            "Frequency of emails for Wed=0/2",
            "Frequency of emails for Thu=0/2",
            "Frequency of emails for Fri=0/2",
            "Frequency of emails for Sat=2/2",
            "Frequency of emails for Sun=0/2",
            "Src hosts in visitor subnet=0, VPN=0, with roaming DHCP=0, with CANDO data=0",
            "TIME scans.pl finished took SECONDS secs.,",
            "read 132 lines with 2 emails from " + mbox);
    assertThat(run.err())
        .isEqualTo(
            """
            4 mails: 2 alerts, 1 duplicate, 1 not an alert, 0 quarantined
            0 alerts without flows; 51 flow rows, 0 repeated, 0 bad
            no network configured for visitor, vpn, roaming (networks.csv)
            modern signatures: SWEEP 0, VERTICAL 0, P2P NODE 0, PING 0 of 2 alerts
            to list alerts and what could not be read, load with --lake DIR in place of --no-lake
            """);
  }

  @Test
  void writesNothing() throws IOException {
    Path mbox = mbox(Mails.alert("a", "192.0.2.7", 25, 1));
    CommandRun.of("analyze", "--no-lake", mbox.toString());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(mbox);
    }
  }

  @Test
  void mostlyUnmatchedArchiveShowsTheCommonestSubjectsMasked() throws IOException {
    Path mbox =
        mbox(
            Mails.alert("a", "192.0.2.7", 80, 1),
            Mails.other("Ticket 17 about 198.51.100.9"),
            Mails.other("Ticket 23 about 198.51.100.10"),
            Mails.other("Lunch"));
    CommandRun run = CommandRun.of("analyze", "--no-lake", mbox.toString());
    assertThat(run.err())
        .endsWith(
            """
            fewer than half of the mails match an alert kind; the commonest other subjects (digits and addresses masked):
                    2  Ticket ## about <address>
                    1  Lunch
            see scanlake try MAIL, and alert-kinds.yaml for --conf DIR
            """);
  }

  @Test
  void unreadablePathIsNamedAndGivesThree() {
    CommandRun run = CommandRun.of("analyze", "--no-lake", folder.resolve("absent").toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("absent: no such file or directory");
  }

  @Test
  void compressedArchiveThatIsEmptyOrGarbageHasNoMails() throws IOException {
    Files.createFile(folder.resolve("empty.mbox.gz"));
    Files.writeString(folder.resolve("garbage.mbox.gz"), "never compressed");
    CommandRun run = CommandRun.of("analyze", "--no-lake", folder.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .startsWith("0 mails: 0 alerts, 0 duplicates, 0 not alerts, 0 quarantined\n")
        .contains("\n0 files are no mails; 2 archives are damaged or end too early, 0 have text");
  }

  @Test
  void whatIsNoMailIsCounted() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "Lunch at noon.");
    Mails.mbox(folder.resolve("a.mbox"), "Exported.\n\n", Mails.alert("a", "192.0.2.7", 80, 1));
    CommandRun run = CommandRun.of("analyze", "--no-lake", folder.toString());
    assertThat(run.err())
        .startsWith("1 mail: 1 alert, ")
        .contains(
            "\n1 file is no mail; 0 archives are damaged or end too early,"
                + " 1 has text before its first mail\n");
  }

  @Test
  void oddFilesAreNamedEscapedWithWhatIsOdd() throws IOException {
    Mails.mbox(folder.resolve("a.mbox"), "Exported.\n\n", Mails.alert("a", "192.0.2.7", 80, 1));
    Files.createFile(folder.resolve("b.mbox"));
    Files.createFile(folder.resolve("c.mbox.gz"));
    Files.writeString(folder.resolve("d.mbox.gz"), "never compressed");
    Files.writeString(folder.resolve("e\u001b[2J.txt"), "Lunch at noon.");
    CommandRun run = CommandRun.of("analyze", "--no-lake", folder.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .endsWith(
            """
            FOLDER/a.mbox has text before its first mail
            FOLDER/b.mbox is empty
            FOLDER/c.mbox.gz is empty
            FOLDER/d.mbox.gz is damaged or ends too early
            FOLDER/e\\u001b[2J.txt is neither a mail nor an archive of mails
            """
                .replace("FOLDER", folder.toString()));
  }

  @Test
  void ofManyOddFilesTheFirstTenAreNamed() throws IOException {
    for (int i = 10; i < 23; i++) {
      Files.writeString(folder.resolve(i + ".txt"), "Lunch at noon.");
    }
    CommandRun run = CommandRun.of("analyze", "--no-lake", folder.toString());
    assertThat(run.err())
        .contains("/10.txt is neither", "/19.txt is neither")
        .doesNotContain("/20.txt")
        .contains("\nand 3 more\n");
  }

  @Test
  void noMailAtAllIsSaid() throws IOException {
    String empty = Files.createFile(folder.resolve("a.mbox")).toString();
    assertThat(CommandRun.of("analyze", "--no-lake", empty).err())
        .endsWith("/a.mbox is empty\nno mail at all was found\n");
    Path none = Files.createDirectory(folder.resolve("none"));
    assertThat(CommandRun.of("analyze", "--no-lake", none.toString()).err())
        .endsWith("\nno mail at all was found\n");
  }

  @Test
  void eachArchiveIsHeldAgainstItsOwnMails() throws IOException {
    Mails.mbox(folder.resolve("a.mbox"), Mails.other("Lunch"));
    String alert = Mails.alert("a", "192.0.2.7", 80, 1);
    Mails.mbox(folder.resolve("b.mbox"), alert, alert, alert);
    CommandRun run = CommandRun.of("analyze", "--no-lake", folder.toString());
    assertThat(run.err())
        .contains(folder + "/a.mbox: fewer than half of the mails match")
        .doesNotContain("b.mbox: fewer");
  }

  @Test
  void singleMailsOfOneFolderAreHeldTogether() throws IOException {
    String lunch = Mails.other("Lunch");
    String alert = Mails.alert("a", "192.0.2.7", 80, 1);
    Files.writeString(folder.resolve("a.eml"), lunch.substring(lunch.indexOf('\n') + 1));
    Files.writeString(folder.resolve("b.eml"), alert.substring(alert.indexOf('\n') + 1));
    CommandRun run = CommandRun.of("analyze", "--no-lake", folder.toString());
    assertThat(run.err()).startsWith("2 mails: 1 alert, ").doesNotContain("fewer than half");
  }

  @Test
  void pathsReachTheSummaryEscaped() throws IOException {
    Path mbox = Mails.mbox(folder.resolve("a\u001b[2J.mbox"), Mails.other("Lunch"));
    assertThat(CommandRun.of("analyze", "--no-lake", mbox.toString()).out())
        .endsWith("/a\\u001b[2J.mbox\n");
  }

  @Test
  void lakeAndNoLakeExcludeEachOther() {
    CommandRun run = CommandRun.of("analyze", "x", "--no-lake", "--lake", "y");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--lake=DIR, --no-lake are mutually exclusive");
  }

  @Test
  void noArchiveIsWrongUse() {
    assertThat(CommandRun.of("analyze", "--no-lake").exitCode()).isEqualTo(2);
  }

  private static List<String> timeless(String summary) {
    String time = "(?m)^\\w{3} \\w{3} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4} ";
    return Arrays.asList(
        summary
            .replaceFirst(time, "TIME ")
            .replaceFirst("took \\d+ ", "took SECONDS ")
            .split("\n"));
  }

  private Path mbox(String... mails) throws IOException {
    return Mails.mbox(folder.resolve("alerts.mbox"), mails);
  }
}
