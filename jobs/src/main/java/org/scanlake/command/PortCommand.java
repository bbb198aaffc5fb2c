package org.scanlake.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.scanlake.port.PortAnswer;
import org.scanlake.port.PortQuery;
import org.scanlake.report.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code port}: the purpose of ports. */
@Command(
    name = "port",
    description = {
      "Prints the purpose of each PROTOCOL_PORT and the rule that gives it, separated by tabs.",
      "What has no answer gets -1 and a sentence on standard error; the exit code is then 2."
    },
    footer = {
      "%nExamples:",
      "  scanlake port TCP_80 UDP_137 ICMP_2048",
      "  cut -d, -f4 flows.csv | scanlake port"
    })
final class PortCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOption conf;

  @Parameters(
      paramLabel = "PROTOCOL_PORT",
      description = "Such as TCP_80; without any, one a line is read from standard input.")
  private List<String> questions = List.of();

  private int exitCode = ExitCode.DONE;

  @Override
  public Integer call() throws IOException {
    PortQuery query = new PortQuery(conf.load(err()).ports());
    for (String question : questions) {
      print(query.answer(question));
    }
    if (questions.isEmpty()) {
      answerInput(query);
    }
    return exitCode;
  }

  private void answerInput(PortQuery query) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      print(query.answer(line));
      if (!in.ready()) {
        spec.commandLine().getOut().flush();
      }
    }
  }

  private void print(PortAnswer answer) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(TerminalText.shown(answer.query()) + '\t' + answer.purpose() + '\t' + answer.rule());
    out.print('\n');
    if (answer.error().isPresent()) {
      err().println("scanlake: " + TerminalText.shown(answer.error().get()));
      exitCode = ExitCode.WRONG_USE;
    }
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
