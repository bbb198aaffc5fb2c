package org.scanlake.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scanlake.report.Counted;
import org.scanlake.report.TerminalText;
import org.scanlake.synth.Synthesis;
import org.scanlake.synth.SynthesisMode;
import org.scanlake.synth.SynthesisRequest;
import org.scanlake.synth.SynthesisResult;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code synth}: made archives. */
@Command(
    name = "synth",
    subcommands = SynthFlowsCommand.class,
    description = {
      "Makes an archive of alert mails, FILE, with FILE.conf/ (known hosts, assets, networks) and"
          + " FILE.truth.csv (what each mail is). Files that are there are replaced.",
      "The same options give the same bytes on any machine. \"synth flows\" makes a flow log."
    },
    footer = {
      "%nExamples:",
      "  scanlake synth --mails 1000 --seed 7 --out alerts.mbox",
      "  scanlake synth --like 2006 --years 10 --out ten-years.mbox",
      "  scanlake synth --mixed --mails 500 --out mixed.mbox",
      "  scanlake synth flows --flows 100000 --out conn.log"
    })
final class SynthCommand implements Callable<Integer> {
  private static final String PUBLISHED_YEAR = "2006";

  @Spec private CommandSpec spec;

  @Option(
      names = "--mails",
      paramLabel = "N",
      description = "Mails a year; " + SynthesisRequest.PUBLISHED_MAILS + " with --like 2006.")
  private Optional<Long> mails = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "A number that chooses addresses, times and rows; default ${DEFAULT-VALUE}.")
  private long seed;

  /** Not required in the parser's words: {@code synth flows} has its own. */
  @Option(names = "--out", paramLabel = "FILE", description = "The mbox to write; needed.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--years",
      paramLabel = "Y",
      defaultValue = "1",
      description = "How many years; default ${DEFAULT-VALUE}.")
  private int years;

  @ArgGroup private Kind kind = new Kind();

  /** At most one of them. */
  static final class Kind {
    @Option(
        names = "--like",
        paramLabel = "YEAR",
        description =
            "2006: the published year, with its counts of lines, labels, weekdays and source"
                + " classes.")
    private String like = "";

    @Option(
        names = "--mixed",
        description = "Every alert kind, table dialect, transfer encoding, charset and line end.")
    private boolean mixed;
  }

  @Override
  public Integer call() throws IOException {
    SynthesisRequest request = request();
    PrintWriter err = spec.commandLine().getErr();
    SynthesisResult result;
    try (Progress progress = Progress.ofMails(err, request.mails())) {
      result = new Synthesis(request, progress::reach).write();
    }
    String file = TerminalText.shown(request.out().toString());
    PrintWriter text = spec.commandLine().getOut();
    text.print(file + ": " + Counted.of(result.mails(), "mail") + ", ");
    text.print(Counted.of(result.lines(), "line") + ", ");
    text.print(Counted.of(result.bytes(), "byte") + "\n");
    text.print(file + ".conf: their known hosts, assets and networks, for --conf\n");
    text.print(file + ".truth.csv: what each mail is\n");
    return ExitCode.DONE;
  }

  private SynthesisRequest request() {
    SynthesisMode mode = mode();
    Path file = out.orElseThrow(() -> new WrongUseException("needs --out FILE, the mbox to write"));
    if (mails.isEmpty() && mode != SynthesisMode.LIKE_2006) {
      throw new WrongUseException("needs --mails N, how many mails to make (or --like 2006)");
    }
    try {
      return SynthesisRequest.of(
          mode, mails.orElse((long) SynthesisRequest.PUBLISHED_MAILS), years, seed, file);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()));
    }
  }

  private SynthesisMode mode() {
    if (!kind.like.isEmpty() && !kind.like.equals(PUBLISHED_YEAR)) {
      throw new WrongUseException("knows no year " + kind.like + "; write --like 2006");
    }
    return kind.mixed
        ? SynthesisMode.MIXED
        : kind.like.isEmpty() ? SynthesisMode.DEFAULT : SynthesisMode.LIKE_2006;
  }
}
