package org.scanlake.measured;

import java.io.Serial;
import java.io.Serializable;
import org.scanlake.conf.ConfigurationFiles;

/** {@link Rules} as tasks get them: the files go, what is compiled from them stays. */
public final class RulesHandle implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final ConfigurationFiles files;
  private final String hash;

  RulesHandle(ConfigurationFiles files, String hash) {
    this.files = files;
    this.hash = hash;
  }

  /** The rules, built when this JVM has not got them yet. */
  public Rules rules() {
    return Rules.of(files, hash);
  }
}
