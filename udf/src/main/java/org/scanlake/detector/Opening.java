package org.scanlake.detector;

/** What a flow of a log of one-way flows may have to do with the opening of its connection. */
public enum Opening {
  /** A SYN without ACK: it opened. */
  SYN,
  /** SYN and ACK, OR-ed over the flow's packets: it opened, or it answered. */
  SYN_AND_ACK,
  /** A SYN with ACK, in one packet: it answered. */
  ANSWER
}
