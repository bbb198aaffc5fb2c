package org.scanlake.studies;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.sql.Row;
import org.scanlake.flow.Protocols;
import org.scanlake.port.PurposeTable;

/**
 * Where a flow goes on its destination host.
 *
 * @param protocol IP protocol number, {@link Protocols#UNKNOWN} when not told
 * @param number of ICMP type*256+code; {@link #UNTOLD} when not told
 */
record DestinationPort(int protocol, int number)
    implements Comparable<DestinationPort>, Serializable {
  static final int UNTOLD = -1;

  private static final Comparator<DestinationPort> ORDER =
      Comparator.comparingInt(DestinationPort::protocol).thenComparingInt(DestinationPort::number);

  /** That of a row whose columns are the protocol's name and the port, null when not told. */
  static DestinationPort of(Row row, int protocol, int port) {
    return new DestinationPort(
        row.isNullAt(protocol)
            ? Protocols.UNKNOWN
            : Protocols.number(row.getString(protocol)).orElse(Protocols.UNKNOWN),
        row.isNullAt(port) ? UNTOLD : row.getInt(port));
  }

  boolean isTold() {
    return number != UNTOLD;
  }

  /** Such as {@code TCP_80}; empty when not told. */
  String text() {
    return isTold() ? Protocols.name(protocol) + "_" + number : "";
  }

  /** The purpose by a port table; when not told, that of the first rule without ports. */
  String purpose(PurposeTable table) {
    return table.purpose(protocol, number);
  }

  @Override
  public int compareTo(DestinationPort other) {
    return ORDER.compare(this, other);
  }
}
