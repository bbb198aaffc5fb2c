package org.scanlake.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scanlake.report.Counted;
import org.scanlake.report.TerminalText;
import org.scanlake.synth.FlowLogFormat;
import org.scanlake.synth.FlowSynthesis;
import org.scanlake.synth.FlowSynthesisRequest;
import org.scanlake.synth.FlowSynthesisResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code synth flows}: made flow logs. */
@Command(
    name = "flows",
    description = {
      "Makes a flow log of a campus, FILE, with planted worms, scanners and password guessers, and"
          + " FILE.truth.csv (who they are). Files that are there are replaced.",
      "The same options give the same bytes on any machine."
    },
    footer = {
      "%nExamples:",
      "  scanlake synth flows --flows 100000 --seed 7 --out conn.log",
      "  scanlake synth flows --flows 20000000 --days 7 --format nfdump --out flows.csv"
    })
final class SynthFlowsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--flows", paramLabel = "N", required = true, description = "Rows of the log.")
  private long flows;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "zeek",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format = Format.zeek;

  @Option(
      names = "--days",
      paramLabel = "D",
      defaultValue = "1",
      description = "Over how many days the rows are spread; default ${DEFAULT-VALUE}.")
  private int days;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "A number that chooses addresses, times and sizes; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The log to write.")
  private Path out = Path.of("");

  /** As the option writes them. */
  enum Format {
    zeek,
    nfdump
  }

  @Override
  public Integer call() throws IOException {
    FlowSynthesisRequest request = request();
    FlowSynthesisResult result;
    try (Progress progress = Progress.ofFlows(spec.commandLine().getErr(), request.flows())) {
      result = new FlowSynthesis(request, progress::reach).write();
    }
    String file = TerminalText.shown(out.toString());
    PrintWriter text = spec.commandLine().getOut();
    text.print(file + ": " + Counted.of(result.flows(), "flow") + ", ");
    text.print(Counted.of(result.bytes(), "byte") + "\n");
    text.print(file + ".truth.csv: " + Counted.of(result.planted(), "planted source") + "\n");
    return ExitCode.DONE;
  }

  private FlowSynthesisRequest request() {
    FlowLogFormat log = format == Format.zeek ? FlowLogFormat.ZEEK : FlowLogFormat.NFDUMP;
    try {
      return FlowSynthesisRequest.of(log, flows, days, seed, out);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()));
    }
  }
}
