package org.scanlake.aggregate;

/**
 * How a load works; nothing of it changes the tables' content but {@code runs}.
 *
 * @param command as the user gave it, for table {@code runs}
 * @param codeVersion for table {@code runs}
 * @param splitBytes how much of a plain archive a task reads
 */
public record LoadSettings(String command, String codeVersion, long splitBytes) {
  /** Small enough that the last tasks of a year keep all cores busy. */
  public static final long SPLIT_BYTES = 8L << 20;

  public LoadSettings {
    if (splitBytes < 1) {
      throw new IllegalArgumentException("Cannot use splits of " + splitBytes + " bytes: below 1");
    }
  }

  /** Settings with splits of {@link #SPLIT_BYTES}. */
  public static LoadSettings of(String command, String codeVersion) {
    return new LoadSettings(command, codeVersion, SPLIT_BYTES);
  }
}
