package org.scanlake.flowlog;

import java.time.ZoneOffset;
import java.util.List;
import org.scanlake.flow.Protocols;

/**
 * Reads the rows of an AWS VPC flow log: one-way flows. Where a row has {@code pkt-srcaddr} and
 * {@code pkt-dstaddr}, these are the ends: {@code srcaddr} and {@code dstaddr} are then those of an
 * interface on the way, as of a NAT gateway.
 *
 * <p>Of TCP flags AWS records FIN, SYN, RST, and ACK only of a SYN-ACK (18). So 2 is not "every
 * packet was a SYN": later packets without these flags leave no trace. Counts are lower bounds,
 * exact where there are no more packets than flags; the flags of all packets are unknown. For the
 * same reason 2 is an opening, and 18 is the answer to one.
 */
final class VpcReader implements LogReader {
  private static final int MOST_FLAGS = 0xff;

  private final FieldBytes fields = new FieldBytes(VpcField.count());
  private final WordCache words = new WordCache();
  private final SeparatedLine line;
  private final FlowFields values;
  private final String columns;

  VpcReader(VpcHeader header, ZoneOffset zone) {
    line = new SeparatedLine((byte) ' ', header.fieldOfColumn(), List.of("-"));
    values = new FlowFields(fields, zone);
    columns = header.columns();
  }

  @Override
  public LogOutcome read(byte[] text, int from, int to, LogRow row) {
    int start = ByteText.afterBlanks(text, from, to);
    int end = to;
    while (end > start && (text[end - 1] == ' ' || text[end - 1] == '\r')) {
      end--;
    }
    if (start == end || ByteText.is(text, start, end, columns)) {
      return LogOutcome.NO_ROW;
    }
    boolean isRead;
    if (text[start] >= 'a' && VpcHeader.isHeader(ByteText.decode(text, start, end))) {
      isRead = values.bad(LogReason.OTHER_HEADER);
    } else if (!line.cut(text, start, end, fields)) {
      isRead = values.bad(LogReason.BAD_COLUMNS);
    } else if (isWithoutData()) {
      return LogOutcome.APART;
    } else {
      isRead = flow(row);
    }
    return isRead ? LogOutcome.FLOW : LogOutcome.BAD;
  }

  private boolean isWithoutData() {
    return fields.is(VpcField.LOG_STATUS, "NODATA") || fields.is(VpcField.LOG_STATUS, "SKIPDATA");
  }

  private boolean flow(LogRow row) {
    row.clear();
    boolean isRead =
        values.start(VpcField.START, row)
            && values.source(end(VpcField.PKT_SRCADDR, VpcField.SRCADDR), row)
            && values.destination(end(VpcField.PKT_DSTADDR, VpcField.DSTADDR), row)
            && values.protocol(VpcField.PROTOCOL, row)
            && ports(row)
            && values.end(VpcField.END, row)
            && counts(row);
    row.state = isRead ? words.get(fields, VpcField.ACTION) : "";
    return isRead && (row.protocol != Protocols.TCP || flags(row));
  }

  private VpcField end(VpcField ofPacket, VpcField ofInterface) {
    return fields.isSet(ofPacket) ? ofPacket : ofInterface;
  }

  /** Of ICMP the log has 0 and 0, which are not its type and code. */
  private boolean ports(LogRow row) {
    row.srcPort = values.port(VpcField.SRCPORT);
    row.dstPort = values.port(VpcField.DSTPORT);
    boolean areRead = row.srcPort >= LogRow.UNKNOWN && row.dstPort >= LogRow.UNKNOWN;
    if (areRead && IcmpPort.isIcmp(row.protocol)) {
      row.srcPort = LogRow.UNKNOWN;
      row.dstPort = LogRow.UNKNOWN;
    }
    return areRead;
  }

  private boolean counts(LogRow row) {
    row.srcPackets = values.count(VpcField.PACKETS);
    row.srcBytes = values.count(VpcField.BYTES);
    return row.srcPackets != FlowFields.BAD && row.srcBytes != FlowFields.BAD;
  }

  private boolean flags(LogRow row) {
    long flags = values.count(VpcField.TCP_FLAGS);
    if (flags == FlowFields.BAD || flags > MOST_FLAGS) {
      return values.bad(LogReason.BAD_FLAGS);
    }
    if (flags >= 0) {
      FlagCounts.ofSomeFlags(row.src, (int) flags, row.srcPackets);
      boolean opens = (flags & (FlagCounts.SYN | FlagCounts.ACK)) == FlagCounts.SYN;
      row.contact = opens ? Contact.SENT_SYN : Contact.NONE;
    }
    return true;
  }

  @Override
  public LogReason reason() {
    return values.reason();
  }
}
