package org.scanlake.command;

import java.util.concurrent.Callable;
import org.scanlake.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: why an alert has its labels. */
@Command(
    name = "explain",
    description = {
      "Shows of one alert, for each signature, the metric, the threshold, the commonest ports and"
          + " example flow rows; of a label not given, how far it was."
    },
    footer = {
      "%nExamples:",
      "  scanlake explain 20061007.1@flow.example.org --lake /var/lib/scanlake",
      "  scanlake explain 3f9a01c2 --conf stricter"
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LakeOption lake;
  @Mixin private ConfigurationOption conf;

  @Parameters(
      paramLabel = "ALERT",
      description = "A message id, an alert id, or the start of an alert id.")
  private String alert = "";

  @Override
  public Integer call() {
    Configuration configuration = conf.load(spec.commandLine().getErr());
    String text =
        new AlertSearch(OpenLake.existing(lake.folder(), configuration))
            .explain(alert)
            .text(configuration.signatures());
    spec.commandLine().getOut().print(text);
    return ExitCode.DONE;
  }
}
