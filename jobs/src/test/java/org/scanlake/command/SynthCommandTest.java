package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthCommandTest {
  @TempDir private Path folder;

  @Test
  void writesArchiveConfigurationAndTruth() throws IOException {
    String out = folder.resolve("made.mbox").toString();
    CommandRun run = CommandRun.of("synth", "--mails", "40", "--seed", "3", "--out", out);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith(out + ": 40 mails, ").hasLineCount(3);
    assertThat(folder.resolve("made.mbox.conf/known-hosts.txt")).exists();
    assertThat(Files.readAllLines(folder.resolve("made.mbox.truth.csv"))).hasSize(41);
  }

  @Test
  void anotherSeedGivesOtherBytes() throws IOException {
    assertThat(made("1", "a")).isEqualTo(made("1", "b")).isNotEqualTo(made("2", "c"));
  }

  @Test
  void numberOfMailsIsNeeded() {
    CommandRun run = CommandRun.of("synth", "--out", folder.resolve("x").toString());
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                2, "", "scanlake: needs --mails N, how many mails to make (or --like 2006)\n"));
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void noMailsAreWrongUse() {
    CommandRun run = CommandRun.of("synth", "--mails", "0", "--out", "x");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("scanlake: Cannot make 0 mails a year: the number is 1 to 1000000000\n");
  }

  @Test
  void otherYearsThanThePublishedOneAreUnknown() {
    CommandRun run = CommandRun.of("synth", "--like", "2007", "--out", "x");
    assertThat(run)
        .isEqualTo(new CommandRun(2, "", "scanlake: knows no year 2007; write --like 2006\n"));
  }

  @Test
  void likeAndMixedExcludeEachOther() {
    CommandRun run = CommandRun.of("synth", "--like", "2006", "--mixed", "--out", "x");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("scanlake: --like=YEAR, --mixed are mutually exclusive");
  }

  private byte[] made(String seed, String name) throws IOException {
    Path out = folder.resolve(name);
    CommandRun.of("synth", "--mails", "2", "--seed", seed, "--out", out.toString());
    return Files.readAllBytes(out);
  }
}
