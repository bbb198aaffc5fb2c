package org.scanlake.conf;

/**
 * A configuration that cannot be used. The message is one line, {@code FILE:LINE: what is wrong;
 * what would be right}, made to be shown to the user as it is.
 */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Something wrong at a line.
   *
   * @param line from 1
   * @param wrong what is wrong, with the value found
   * @param right what would be right
   */
  public ConfigurationException(String file, int line, String wrong, String right) {
    super(file + ":" + line + ": " + wrong + "; " + right);
  }

  /**
   * Something wrong at a line, already in words.
   *
   * @param line from 1
   * @param sentence what is wrong; what would be right
   */
  public ConfigurationException(String file, int line, String sentence) {
    super(file + ":" + line + ": " + sentence);
  }

  /** Something wrong with a file or folder as a whole. */
  public ConfigurationException(String file, String wrong, String right) {
    super(file + ": " + wrong + "; " + right);
  }
}
