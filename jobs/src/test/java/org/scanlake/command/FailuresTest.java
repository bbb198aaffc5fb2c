package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.scanlake.archive.UnreadableArchiveException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {
  private final StringWriter err = new StringWriter();

  @Test
  void unknownOptionIsWrongUseInOneSentence() {
    assertThat(run(Main.commandLine(), "--colour", "red")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("scanlake: unknown option --colour (see scanlake --help)\n");
  }

  @Test
  void unknownCommandNamesTheNearest() {
    assertThat(run(Main.commandLine(), "generate-complete")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("scanlake: unknown command generate-complete, perhaps ")
        .contains("generate-completion");
  }

  @Test
  void controlCharactersOfArgumentsReachNoTerminal() {
    run(Main.commandLine(), "--\u001b[31mred");
    assertThat(err.toString()).startsWith("scanlake: unknown option --\\u001b[31mred ");
  }

  @Test
  void missingFileIsNamedAndGivesThree() {
    assertThat(run(throwing(new NoSuchFileException("alerts.mbox")))).isEqualTo(3);
    assertThat(err.toString())
        .isEqualTo("scanlake: cannot read or write alerts.mbox: no such file or folder\n");
  }

  @Test
  void missingFileIsNamedInsideAnUncheckedExceptionToo() {
    IOException cause = new NoSuchFileException("alerts.mbox");
    assertThat(run(throwing(new UncheckedIOException(cause)))).isEqualTo(3);
  }

  @Test
  void archiveThatCouldNotBeReadInATaskIsNamedHoweverDeep() {
    IOException cause = UnreadableArchiveException.of("a.mbox", new AccessDeniedException("?"));
    Exception job =
        new IllegalStateException(new RuntimeException(new UncheckedIOException(cause)));
    assertThat(run(throwing(job))).isEqualTo(3);
    assertThat(err.toString())
        .isEqualTo("scanlake: Cannot read archive a.mbox: permission denied\n");
  }

  @Test
  void otherTroubleOfReadingAndWritingIsNoBug() {
    assertThat(run(throwing(new IOException("No space left on device")))).isEqualTo(3);
    assertThat(err.toString()).contains("cannot read or write: ", "No space left on device");
  }

  @Test
  void fileOfTheLakeThatCannotBeReadMeansADamagedLake() {
    Exception job =
        new IllegalStateException(
            new RuntimeException(
                "[FAILED_READ_FILE.NO_HINT] Encountered error while reading file"
                    + " file:/lake/alerts/part-0.c000.snappy.parquet.  SQLSTATE: KD001",
                new IOException("garbage")));
    assertThat(run(throwing(job))).isEqualTo(3);
    assertThat(err.toString())
        .isEqualTo(
            "scanlake: the lake is damaged: cannot read its file"
                + " file:/lake/alerts/part-0.c000.snappy.parquet; load the archives into another"
                + " folder\n");
  }

  @Test
  void namesThatAreEmptyAreWrongUse() {
    assertThat(run(Main.commandLine(), "analyze", "", "--no-lake")).isEqualTo(2);
    assertThat(run(Main.commandLine(), "analyze", "a.mbox", "--lake", "")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "scanlake: an ARCHIVE has no name; \".\" is the current folder\n"
                + "scanlake: --lake names no folder\n");
  }

  @Test
  void anythingElseIsCalledABug() {
    assertThat(run(throwing(new IllegalStateException("sums differ")))).isEqualTo(70);
    assertThat(err.toString())
        .startsWith("scanlake: this is a bug: java.lang.IllegalStateException: sums differ at ")
        .endsWith("\n")
        .containsOnlyOnce("\n");
  }

  private int run(CommandLine command, String... args) {
    return command.setErr(new PrintWriter(err)).execute(args);
  }

  private static CommandLine throwing(Exception e) {
    return Main.withFailures(new CommandLine(new Throwing(e)));
  }

  @Command(name = "throwing")
  private record Throwing(Exception e) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw e;
    }
  }
}
