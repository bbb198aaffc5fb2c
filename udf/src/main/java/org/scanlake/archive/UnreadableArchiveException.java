package org.scanlake.archive;

import java.io.IOException;

/** A path that was asked for and cannot be read; the message names it. */
public final class UnreadableArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableArchiveException(String path, String why) {
    super("Cannot read archive " + printable(path) + ": " + why);
  }

  /** Control characters would reach the terminal. */
  private static String printable(String path) {
    StringBuilder text = new StringBuilder();
    path.codePoints().map(c -> Character.isISOControl(c) ? '?' : c).forEach(text::appendCodePoint);
    return text.toString();
  }
}
