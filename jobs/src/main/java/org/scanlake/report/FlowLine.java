package org.scanlake.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.scanlake.flow.FlowRows;
import org.scanlake.flow.Protocols;
import org.scanlake.port.PurposeTable;

/** One flow row for people; what it does not tell is {@value #UNTOLD}. */
record FlowLine(
    String row,
    String start,
    String protocol,
    String source,
    String srcPort,
    String destination,
    String dstPort,
    String purpose) {
  static final String UNTOLD = "?";

  /**
   * The row with index {@code i}.
   *
   * @param number what the alert's row is called, from 0
   */
  static FlowLine of(FlowRows rows, int i, int number, PurposeTable purposes) {
    int protocol = rows.protocol(i);
    return new FlowLine(
        Integer.toString(number),
        start(rows.startMicros(i)),
        protocol == Protocols.UNKNOWN ? UNTOLD : Protocols.name(protocol),
        rows.source(i).toString(),
        port(rows.srcPort(i)),
        rows.destination(i).toString(),
        port(rows.dstPort(i)),
        purposes.purpose(protocol, rows.dstPort(i)));
  }

  private static String start(long micros) {
    return micros == Long.MIN_VALUE
        ? UNTOLD
        : Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }

  private static String port(int port) {
    return port < 0 ? UNTOLD : Integer.toString(port);
  }

  /** Such as {@code row 12: 2006-10-07T08:00:00Z TCP 192.0.2.7 1025 -> 198.51.100.1 80 HTTP}. */
  String text() {
    return "row "
        + row
        + ": "
        + start
        + " "
        + protocol
        + " "
        + source
        + " "
        + srcPort
        + " -> "
        + destination
        + " "
        + dstPort
        + " "
        + purpose;
  }
}
