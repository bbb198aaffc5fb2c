package org.scanlake.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/**
 * The program {@code scanlake}.
 *
 * <p>The launcher runs quick commands on a class path without Spark: no command class may name a
 * Spark type in a field or a method signature, or reading its annotations fails.
 */
@Command(
    name = "scanlake",
    description = "Answers from archives of potential-scan alert mails.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "%nExamples:",
      "  scanlake analyze data-samples/2006.mbox --conf data-samples/2006.conf --no-lake",
      "  scanlake port TCP_80 UDP_137",
      "  scanlake COMMAND --help"
    })
public final class Main {
  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("analyze", AnalyzeCommand::new);
    COMMANDS.put("ingest", IngestCommand::new);
    COMMANDS.put("summary", SummaryCommand::new);
    COMMANDS.put("alerts", AlertsCommand::new);
    COMMANDS.put("explain", ExplainCommand::new);
    COMMANDS.put("quarantine", QuarantineCommand::new);
    COMMANDS.put("sweep", SweepCommand::new);
    COMMANDS.put("budget", BudgetCommand::new);
    COMMANDS.put("study", StudyCommand::new);
    COMMANDS.put("port", PortCommand::new);
    COMMANDS.put("ports", PortsCommand::new);
    COMMANDS.put("scanners", ScannersCommand::new);
    COMMANDS.put("try", TryCommand::new);
    COMMANDS.put("filter", FilterCommand::new);
    COMMANDS.put("synth", SynthCommand::new);
  }

  private Main() {}

  public static void main(String[] args) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int exitCode = commandLine(args).setOut(out).setErr(err).execute(args);
    out.flush();
    err.flush();
    try {
      if (Installation.hasSpark()) {
        OpenLake.stopSession();
      }
    } finally {
      System.exit(exitCode);
    }
  }

  /** UTF-8 whatever the locale, so that output is the same bytes everywhere. */
  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }

  /** Reading the annotations of every command takes longer than most: only the one asked for. */
  static CommandLine commandLine(String... args) {
    CommandLine line = new CommandLine(new Main());
    String first = args.length == 0 ? "" : args[0];
    Supplier<Object> only = COMMANDS.get(first);
    if (only == null) {
      COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.get()));
      line.addSubcommand(new GenerateCompletion());
    } else {
      line.addSubcommand(first, only.get());
    }
    return withFailures(line);
  }

  /** Every failure of the command becomes one sentence and an {@linkplain ExitCode exit code}. */
  static CommandLine withFailures(CommandLine command) {
    return command
        .setParameterExceptionHandler(Failures::wrongUse)
        .setExecutionExceptionHandler(Failures::thrown);
  }
}
