package org.scanlake.conf;

import java.nio.file.Path;
import java.util.Optional;
import org.scanlake.port.PurposeTable;

/** The shipped configuration, for tests. */
public final class ShippedConf {
  /** The folder {@code conf/} of the project. */
  public static final Path FOLDER = Path.of("..", "conf");

  private ShippedConf() {}

  public static Configuration load() {
    return Configuration.load(FOLDER, Optional.empty());
  }

  public static PurposeTable ports() {
    return load().ports();
  }
}
