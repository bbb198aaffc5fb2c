package org.scanlake.flowlog;

/** What the first bytes of a file say of it. */
public sealed interface Recognition {
  /** A flow log that can be read. */
  record Recognised(LogHeader header) implements Recognition {}

  /**
   * No flow log that can be read.
   *
   * @param reason what it is, and what would be right, in words that fit behind the file's name
   */
  record Refused(String reason) implements Recognition {}
}
