package org.scanlake.command;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Where scanlake lies, and with what it was started. */
final class Installation {
  private static final String SHIPPED = "conf";
  private static final String KNOWN_FILE = "signatures.yaml";

  private Installation() {}

  /**
   * The shipped configuration: that of the folder the launcher names, else of the nearest folder
   * above the running code that has one.
   */
  static Path configuration() {
    String home = System.getProperty("scanlake.home");
    if (home != null) {
      return Path.of(home, SHIPPED);
    }
    for (Path folder = code(); folder != null; folder = folder.getParent()) {
      Path shipped = folder.resolve(SHIPPED);
      if (Files.exists(shipped.resolve(KNOWN_FILE))) {
        return shipped;
      }
    }
    throw new WrongUseException(
        "found no configuration above " + code() + "; start it with -Dscanlake.home=FOLDER");
  }

  /** Where images of configuration files are kept, if the launcher names its folder. */
  static Optional<Path> images() {
    return Optional.ofNullable(System.getProperty("scanlake.home"))
        .map(home -> Path.of(home, "dist", "conf"));
  }

  /** Whether this process was started with Spark: embedded, or by spark-submit. */
  static boolean hasSpark() {
    return System.getProperty("spark.master") != null;
  }

  private static Path code() {
    CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A class path has only proper locations", e);
    }
  }
}
