package org.scanlake.command;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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
    versionProvider = Version.class,
    subcommands = GenerateCompletion.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return withFailures(new CommandLine(new Main()));
  }

  /** Every failure of the command becomes one sentence and an {@linkplain ExitCode exit code}. */
  static CommandLine withFailures(CommandLine command) {
    return command
        .setParameterExceptionHandler(Failures::wrongUse)
        .setExecutionExceptionHandler(Failures::thrown);
  }
}
