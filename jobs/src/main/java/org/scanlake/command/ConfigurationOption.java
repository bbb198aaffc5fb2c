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
    return load(folder, err);
  }

  /** The same where a folder is named. */
  Optional<Configuration> named(PrintWriter err) {
    return named(folder, err);
  }

  /** The same of the folder of another option. */
  static Optional<Configuration> named(Optional<Path> folder, PrintWriter err) {
    return folder.map(own -> load(Optional.of(own), err));
  }

  private static Configuration load(Optional<Path> folder, PrintWriter err) {
    Configuration configuration = Configuration.load(Installation.configuration(), folder);
    for (String warning : configuration.warnings()) {
      err.println("scanlake: note: " + TerminalText.shown(warning));
    }
    return configuration;
  }
}
