package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryCommandTest {
  @TempDir private Path folder;

  @Test
  void tellsKindDialectSourceZoneAndRows() throws IOException {
    Path mbox = mbox(Mails.alert("a", "192.0.2.7", 80, 3));
    assertThat(CommandRun.of("try", mbox.toString()))
        .isEqualTo(
            new CommandRun(
                0,
                mbox
                    + """
                     at byte 0
                      kind      potential-scan
                      dialect   nfdump
                      source    192.0.2.7 (host-a.example.org)
                      received  2006-10-07T01:30:00-07:00
                      zone      -07:00 for times of nfdump that carry none
                      rows      3 read, 0 repeated, 0 not read
                    """,
                ""));
  }

  @Test
  void everyRowNotReadHasItsReason() throws IOException {
    String alert = Mails.alert("a", "192.0.2.7", 80, 2);
    String broken = alert.replace("203.0.113.2:80", "203.0.113.999:80");
    assertThat(CommandRun.of("try", mbox(broken).toString()).out())
        .contains("  rows      1 read, 0 repeated, 1 not read\n")
        .contains("  not read  BAD_FLOW_ROW at part 1, line 3: 2006-10-07 01:00:00.000 ");
  }

  @Test
  void mailOfNoKindIsShownWithTheKindsTried() throws IOException {
    Path mbox = mbox(Mails.other("Minutes \u001b[2J of\u202e Monday"));
    assertThat(CommandRun.of("try", mbox.toString()).out())
        .contains("  kind      none; tried potential-scan, scan-report\n")
        .contains("  subject   Minutes ")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void alertWithoutSourceIsNotUsed() throws IOException {
    Path mbox = mbox(Mails.mail("a", "Potential Scan: unknown", "No table.\n"));
    assertThat(CommandRun.of("try", mbox.toString()).out())
        .contains("  not used  NO_SOURCE\n  subject   Potential Scan: unknown\n");
  }

  @Test
  void fileThatIsNoMailIsSaidToBeNone() throws IOException {
    Path image =
        Files.write(folder.resolve("scan.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
    assertThat(CommandRun.of("try", image.toString()).out())
        .isEqualTo(image + "\n  neither a mail nor a mail archive\n");
  }

  @Test
  void linkThatLeadsNowhereIsNoMail() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("lost.eml"), folder.resolve("absent"));
    assertThat(CommandRun.of("try", folder.toString()))
        .isEqualTo(new CommandRun(0, link + "\n  neither a mail nor a mail archive\n", ""));
  }

  @Test
  void missingMailIsNamedAndGivesThree() {
    CommandRun run = CommandRun.of("try", folder.resolve("absent.eml").toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("absent.eml: no such file or directory");
  }

  @Test
  void emlFileIsOneMail() throws IOException {
    String alert = Mails.alert("a", "192.0.2.7", 80, 1);
    Path eml = Files.writeString(folder.resolve("a.eml"), alert.substring(alert.indexOf('\n') + 1));
    assertThat(CommandRun.of("try", eml.toString()).out())
        .startsWith(eml + "\n  kind      potential-scan\n");
  }

  private Path mbox(String... mails) throws IOException {
    return Mails.mbox(folder.resolve("alerts.mbox"), mails);
  }
}
