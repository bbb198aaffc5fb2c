package org.scanlake.alert;

import java.util.ArrayList;
import java.util.List;
import org.scanlake.flow.FlowRows;

/**
 * What was read, as lines to compare: each row's start (microseconds), duration, protocol, source,
 * port, destination, port, flags, type of service, packets, bytes and flows between tabs, {@code -}
 * for what was not told; then each bad row's reason and line.
 */
final class RowText {
  private RowText() {}

  static List<String> of(TableScanner scanner) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < scanner.rows().size(); i++) {
      lines.add(row(scanner.rows(), i));
    }
    scanner.badRows().forEach(bad -> lines.add(bad.reason() + "\t" + bad.line()));
    return lines;
  }

  static String row(FlowRows rows, int i) {
    return String.join(
        "\t",
        told(rows.startMicros(i), Long.MIN_VALUE),
        told(rows.durationMicros(i), -1),
        told(rows.protocol(i), -1),
        rows.source(i).toString(),
        told(rows.srcPort(i), -1),
        rows.destination(i).toString(),
        told(rows.dstPort(i), -1),
        told(rows.tcpFlags(i), -1),
        told(rows.tos(i), -1),
        told(rows.packets(i), -1),
        told(rows.bytes(i), -1),
        Long.toString(rows.flows(i)));
  }

  private static String told(long value, long untold) {
    return value == untold ? "-" : Long.toString(value);
  }
}
