package org.scanlake.command;

import java.io.IOException;
import java.io.PrintWriter;
import org.scanlake.conf.Configuration;
import org.scanlake.report.QuarantineReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quarantine}: what could not be read. */
@Command(
    name = "quarantine",
    description = "Lists what could not be read, or reads it again.",
    synopsisSubcommandLabel = "(list | replay)",
    footer = {
      "%nExamples:",
      "  scanlake quarantine list --lake /var/lib/scanlake",
      "  scanlake quarantine replay --lake /var/lib/scanlake --conf corrected"
    })
final class QuarantineCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "list",
      description =
          "Lists archives, mails and rows that could not be read: where they are, why, and their"
              + " text.",
      footer = {
        "%nExamples:",
        "  scanlake quarantine list --lake /var/lib/scanlake",
        "  scanlake quarantine list --output csv"
      })
  int list(
      @Mixin LakeOption lake,
      @Option(
              names = "--output",
              paramLabel = "FORM",
              defaultValue = "text",
              description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
          OutputForm output) {
    QuarantineReport report = new QuarantineReport(QuarantineList.of(lake.folder()));
    PrintWriter out = spec.commandLine().getOut();
    switch (output) {
      case text -> report.text(out);
      case json -> report.json(out);
      case csv -> report.csv(out);
    }
    return ExitCode.DONE;
  }

  @Command(
      name = "replay",
      description = {
        "Reads again the archives that have mails or rows in quarantine, changed or not. Mails that"
            + " can be used now become alerts; alerts with bad rows or without flows are replaced"
            + " when their mails give more flows or fewer bad rows now. Then prints the overall"
            + " summary."
      },
      footer = {
        "%nExamples:",
        "  scanlake quarantine replay --lake /var/lib/scanlake --conf corrected"
      })
  int replay(@Mixin LakeOption lake, @Mixin ConfigurationOption conf) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Configuration configuration = conf.load(err);
    return new LakeAnalysis(spec.commandLine().getOut(), err, configuration, lake.folder())
        .replay();
  }
}
