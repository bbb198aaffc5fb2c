package org.scanlake.lake;

import java.util.regex.Pattern;

/**
 * What a study is called, and its folder: at most 64 ASCII letters, digits, dots, dashes and
 * underscores, the first no dot.
 */
public record StudyName(String text) {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

  public StudyName {
    if (!isAllowed(text)) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no name of a study; it must be at most 64 letters, digits, dots, dashes and"
              + " underscores, the first no dot");
    }
  }

  static boolean isAllowed(String text) {
    return ALLOWED.matcher(text).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
