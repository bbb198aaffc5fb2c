package org.scanlake.lake;

/**
 * A row of table {@code flows} that counts no more: its log was read while the row was being
 * written, and a later run read it whole.
 *
 * @param file fully qualified path of the log
 * @param offset where the row starts in it
 * @param runId the run that read it
 */
public record ReplacedFlow(String file, long offset, int runId) {
  /** What {@link #text} is. */
  static ReplacedFlow of(String file, String text) {
    int blank = text.indexOf(' ');
    return new ReplacedFlow(
        file,
        Long.parseLong(text.substring(0, blank)),
        Integer.parseInt(text.substring(blank + 1)));
  }

  /** As the ledger's row of the file has it. */
  public String text() {
    return offset + " " + runId;
  }
}
