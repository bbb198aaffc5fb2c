package org.scanlake.archive;

import java.io.IOException;

/** A path that was asked for and cannot be read; the message names it. */
public final class UnreadableArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param why in words that fit behind the path
   */
  public UnreadableArchiveException(String path, String why) {
    super(message("archive", path, why));
  }

  private UnreadableArchiveException(String what, String path, String why, IOException failure) {
    super(message(what, path, why), failure);
  }

  private static String message(String what, String path, String why) {
    return "Cannot read " + what + " " + printable(path) + ": " + why;
  }

  /** {@code failure} with the path of the flow log that was read. */
  public static UnreadableArchiveException ofLog(String path, IOException failure) {
    return failure instanceof UnreadableArchiveException named
        ? named
        : new UnreadableArchiveException("log", path, ArchivePaths.reason(failure), failure);
  }

  /** {@code failure} with the path of the archive that was read. */
  public static UnreadableArchiveException of(String path, IOException failure) {
    return failure instanceof UnreadableArchiveException named
        ? named
        : new UnreadableArchiveException("archive", path, ArchivePaths.reason(failure), failure);
  }

  /** Control characters would reach the terminal. */
  private static String printable(String path) {
    StringBuilder text = new StringBuilder();
    path.codePoints().map(c -> Character.isISOControl(c) ? '?' : c).forEach(text::appendCodePoint);
    return text.toString();
  }
}
