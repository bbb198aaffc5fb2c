package org.scanlake.flowlog;

/**
 * What a flow tells of its source's opening of a connection to its destination, for the walks of
 * specification "scan detectors".
 */
public enum Contact {
  /** No opening: no TCP, no SYN of the source without ACK, or a start that was not seen. */
  NONE(""),
  /** The source sent a SYN, and no SYN-ACK came back. */
  FAILED("failed"),
  /** The source sent a SYN, and a SYN-ACK came back. */
  SUCCEEDED("succeeded"),
  /** Of a log of one-way flows: the source sent a SYN without ACK; the reverse flow decides. */
  SENT_SYN("syn"),
  /**
   * Of a log of one-way flows whose flags are OR-ed: SYN and ACK, in one packet or in two. With the
   * reverse flow it is told who opened; it was the earlier one.
   */
  SENT_SYN_AND_ACK("syn+ack");

  private final String text;

  Contact(String text) {
    this.text = text;
  }

  /** As table {@code flows} has it; empty for {@link #NONE}, which is null there. */
  public String text() {
    return text;
  }
}
