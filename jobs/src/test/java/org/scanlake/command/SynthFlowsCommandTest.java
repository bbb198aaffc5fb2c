package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthFlowsCommandTest {
  @TempDir private Path folder;

  @Test
  void writesLogAndTruth() throws IOException {
    Path out = folder.resolve("conn.log");
    CommandRun run = CommandRun.of("synth", "flows", "--flows", "3000", "--out", out.toString());
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                0,
                out
                    + ": 3000 flows, "
                    + Files.size(out)
                    + " bytes\n"
                    + out
                    + ".truth.csv: 7 planted sources\n",
                ""));
    assertThat(Files.readAllLines(out)).hasSize(3009).startsWith("#separator \\x09");
    assertThat(folder.resolve("conn.log.truth.csv")).exists();
  }

  @Test
  void theFormatCanBeChosen() throws IOException {
    Path out = folder.resolve("flows.csv");
    CommandRun.of("synth", "flows", "--flows", "10", "--format", "nfdump", "--out", out.toString());
    assertThat(Files.readAllLines(out)).hasSize(14).contains("Summary");
    assertThat(Files.readAllLines(out).get(0)).startsWith("ts,te,td,sa,da,sp,dp,pr,flg,");
  }

  @Test
  void noFlowsAreWrongUse() {
    CommandRun run = CommandRun.of("synth", "flows", "--flows", "0", "--out", "x");
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                2, "", "scanlake: Cannot make 0 flows: the number is 1 to 10000000000\n"));
  }

  @Test
  void aFileIsNeeded() {
    assertThat(CommandRun.of("synth", "flows", "--flows", "1").err())
        .startsWith("scanlake: Missing required option: '--out=FILE'");
    assertThat(CommandRun.of("synth", "--mails", "1"))
        .isEqualTo(new CommandRun(2, "", "scanlake: needs --out FILE, the mbox to write\n"));
  }
}
