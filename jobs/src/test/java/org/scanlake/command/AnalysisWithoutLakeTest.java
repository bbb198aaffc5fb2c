package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.RemoteFiles;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;

/** {@code analyze --no-lake} of archives that are not on the local disk. */
@ExtendWith(SparkExtension.class)
class AnalysisWithoutLakeTest {
  private static final String LABELLED = Mails.alert("a", "192.0.2.7", 25, 50);

  @TempDir private static Path folder;

  @BeforeAll
  static void write(SparkAssert spark) throws IOException {
    Mails.mbox(folder.resolve("a.mbox"), LABELLED, Mails.other("Lunch"), Mails.other("Lunch"));
    Mails.mbox(folder.resolve("b.mbox"), LABELLED, Mails.alert("b", "192.0.2.8", 80, 1));
  }

  @Test
  void printsWhatIsPrintedOfTheSameLocalFiles() {
    String url = RemoteFiles.url(folder);
    CommandRun local = CommandRun.of("analyze", "--no-lake", folder.toString());
    CommandRun remote = CommandRun.of("analyze", "--no-lake", url);
    assertThat(remote.exitCode()).isZero();
    assertThat(timeless(remote.out()))
        .isEqualTo(timeless(local.out()).replace(folder.toString(), url));
    assertThat(remote.err()).isEqualTo(local.err().replace(folder + "/a", url + "/a"));
  }

  @Test
  void namesTheSameOddFilesAsOfTheSameLocalFiles(@TempDir Path odd) throws IOException {
    Mails.mbox(odd.resolve("a.mbox"), "Exported.\n\n", LABELLED);
    Files.createFile(odd.resolve("b.mbox"));
    Files.createFile(odd.resolve("c.mbox.gz"));
    Files.writeString(odd.resolve("d.mbox.gz"), "never compressed");
    for (int i = 10; i < 20; i++) {
      Files.writeString(odd.resolve(i + ".txt"), "Lunch at noon.");
    }
    for (String part : new String[] {"", "/b.mbox", "/c.mbox.gz", "/d.mbox.gz", "/10.txt"}) {
      CommandRun local = CommandRun.of("analyze", "--no-lake", odd + part);
      CommandRun remote = CommandRun.of("analyze", "--no-lake", RemoteFiles.url(odd) + part);
      assertThat(remote.err())
          .isEqualTo(local.err().replace(odd + "/", RemoteFiles.url(odd) + "/"));
    }
  }

  @Test
  void archiveThatCannotBeReadIsNamedAndGivesThree() throws IOException {
    Path file = Mails.mbox(folder.resolve("a.mbox" + RemoteFiles.ONCE), LABELLED);
    CommandRun run = CommandRun.of("analyze", "--no-lake", RemoteFiles.url(file));
    Files.delete(file);
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                3,
                "",
                "scanlake: Cannot read archive " + RemoteFiles.url(file) + ": IOException\n"));
  }

  @Test
  void fileSystemThatIsNotThereIsNamedAndGivesThree() {
    for (String scheme : new String[] {"nowhere", "s3a"}) {
      CommandRun run = CommandRun.of("analyze", "--no-lake", scheme + "://mail/a.mbox");
      assertThat(run)
          .isEqualTo(
              new CommandRun(
                  3,
                  "",
                  "scanlake: Cannot read archive "
                      + scheme
                      + "://mail/a.mbox: this Spark has no file system for "
                      + scheme
                      + "://; add its jar\n"));
    }
  }

  private static String timeless(String summary) {
    return summary.replaceFirst("(?m)^.* took \\d+ ", "TIME ");
  }
}
