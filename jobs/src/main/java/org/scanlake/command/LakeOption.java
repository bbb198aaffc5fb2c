package org.scanlake.command;

import picocli.CommandLine.Option;

/** {@code --lake DIR} of commands that read a lake. */
final class LakeOption {
  /** Where {@code analyze} makes a lake that is not named: in the current folder. */
  static final String DEFAULT = "scanlake-lake";

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      defaultValue = DEFAULT,
      description = "The lake's folder; default ${DEFAULT-VALUE}.")
  private String folder = DEFAULT;

  String folder() {
    return named(folder);
  }

  /**
   * A lake's folder.
   *
   * @throws WrongUseException for an empty name, which a variable has that nobody set
   */
  static String named(String folder) {
    if (folder.isBlank()) {
      throw new WrongUseException("--lake names no folder");
    }
    return folder;
  }
}
