package org.scanlake.flowlog;

/** What a line of a flow log is. */
public enum LogOutcome {
  /** A flow. */
  FLOW,
  /** A comment, a header, a total or nothing: no row. */
  NO_ROW,
  /**
   * A row that is no flow of its own and is only counted: an open connection of Zeek that is told
   * again, a row of AWS that says that there was no data, an event of Suricata that is no flow, a
   * record of Argus that is no flow of IP ({@code arp}, {@code llc}, hardware addresses) or is
   * about the sensor itself ({@code man}).
   */
  APART,
  /** A row that cannot be read. */
  BAD
}
