package org.scanlake.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.scanlake.conf.Configuration;
import org.scanlake.report.TerminalText;
import picocli.CommandLine.Option;

/** {@code --conf DIR}. */
final class ConfigurationOption {
  static final String DESCRIPTION =
      "A folder whose files (known-hosts.txt, assets.csv, networks.csv, signatures.yaml,"
          + " ports.yaml, port-sets.yaml, alert-kinds.yaml) replace the shipped ones of the same name.";

  @Option(names = "--conf", paramLabel = "DIR", description = DESCRIPTION)
  private Optional<Path> folder = Optional.empty();

  /** The shipped configuration with the folder's files; what it warns of goes to {@code err}. */
  Configuration load(PrintWriter err) {
    Configuration configuration = Configuration.load(Installation.configuration(), folder);
    for (String warning : configuration.warnings()) {
      err.println("scanlake: note: " + TerminalText.shown(warning));
    }
    return configuration;
  }
}
