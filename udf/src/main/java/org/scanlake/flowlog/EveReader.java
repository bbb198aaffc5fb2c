package org.scanlake.flowlog;

import java.time.ZoneOffset;
import org.scanlake.flow.Protocols;

/**
 * Reads Suricata's events of type {@code flow}; all others, {@code netflow} too, which has each end
 * of the same flows by itself, are told apart.
 */
final class EveReader implements LogReader {
  private static final int SYN_ACK = FlagCounts.SYN | FlagCounts.ACK;

  private final FieldBytes fields = new FieldBytes(EveField.count());
  private final JsonLine line = new JsonLine(JsonNames.of(EveField.byPath()));
  private final WordCache words = new WordCache();
  private final FlowFields values;

  EveReader(ZoneOffset zone) {
    values = new FlowFields(fields, zone);
  }

  @Override
  public LogOutcome read(byte[] text, int from, int to, LogRow row) {
    int start = ByteText.afterBlanks(text, from, to);
    if (start == to) {
      return LogOutcome.NO_ROW;
    }
    boolean isRead;
    if (!line.cut(text, start, to, fields)) {
      isRead = values.bad(LogReason.BAD_COLUMNS);
    } else if (!fields.isSet(EveField.EVENT_TYPE)) {
      isRead = values.bad(LogReason.MISSING_VALUE);
    } else if (!fields.is(EveField.EVENT_TYPE, "flow")) {
      return LogOutcome.APART;
    } else {
      isRead = flow(row);
    }
    return isRead ? LogOutcome.FLOW : LogOutcome.BAD;
  }

  private boolean flow(LogRow row) {
    row.clear();
    boolean isRead =
        values.start(EveField.START, row)
            && values.source(EveField.SRC_IP, row)
            && values.destination(EveField.DEST_IP, row)
            && values.protocol(EveField.PROTO, row)
            && ports(row)
            && values.end(EveField.END, row)
            && counts(row);
    row.state = isRead ? words.get(fields, EveField.STATE) : "";
    return isRead && (row.protocol != Protocols.TCP || flags(row));
  }

  private boolean ports(LogRow row) {
    if (IcmpPort.isIcmp(row.protocol)) {
      int type = values.port(EveField.ICMP_TYPE);
      int code = values.port(EveField.ICMP_CODE);
      row.dstPort = IcmpPort.of(type, code);
      return row.dstPort != IcmpPort.BAD || values.bad(LogReason.BAD_PORT);
    }
    row.srcPort = values.port(EveField.SRC_PORT);
    row.dstPort = values.port(EveField.DEST_PORT);
    return row.srcPort >= LogRow.UNKNOWN && row.dstPort >= LogRow.UNKNOWN;
  }

  private boolean counts(LogRow row) {
    row.srcPackets = values.count(EveField.PKTS_TOSERVER);
    row.dstPackets = values.count(EveField.PKTS_TOCLIENT);
    row.srcBytes = values.count(EveField.BYTES_TOSERVER);
    row.dstBytes = values.count(EveField.BYTES_TOCLIENT);
    return row.srcPackets != FlowFields.BAD
        && row.dstPackets != FlowFields.BAD
        && row.srcBytes != FlowFields.BAD
        && row.dstBytes != FlowFields.BAD;
  }

  private boolean flags(LogRow row) {
    row.srcFlags = flags(EveField.FLAGS_TOSERVER, row.srcPackets);
    row.dstFlags = flags(EveField.FLAGS_TOCLIENT, row.dstPackets);
    if (row.srcFlags < LogRow.UNKNOWN || row.dstFlags < LogRow.UNKNOWN) {
      return false;
    }
    boolean answers = answers(row);
    if (row.srcFlags >= 0) {
      row.contact = answers ? Contact.NONE : contact(row);
      FlagCounts.ofAllFlags(row.src, row.srcFlags, row.srcPackets, answers);
    }
    if (row.dstFlags >= 0) {
      FlagCounts.ofAllFlags(row.dst, row.dstFlags, row.dstPackets, true);
    }
    return true;
  }

  /** Suricata keeps flags for sessions that it follows: 00 with packets is that it did not. */
  private int flags(EveField field, long packets) {
    int flags = values.hexFlags(field);
    return flags == 0 && packets != 0 ? LogRow.UNKNOWN : flags;
  }

  /**
   * Whether the source's SYN had ACK: it sent an ACK, which without a SYN of the destination has
   * nothing else to acknowledge, or it sent one packet.
   */
  private static boolean answers(LogRow row) {
    boolean both = row.srcFlags >= 0 && (row.srcFlags & SYN_ACK) == SYN_ACK;
    boolean heardSyn = row.dstFlags >= 0 && (row.dstFlags & FlagCounts.SYN) != 0;
    return both && (!heardSyn || row.srcPackets == 1);
  }

  private static Contact contact(LogRow row) {
    if ((row.srcFlags & FlagCounts.SYN) == 0) {
      return Contact.NONE;
    }
    boolean isAnswered = row.dstFlags >= 0 && (row.dstFlags & SYN_ACK) == SYN_ACK;
    return isAnswered ? Contact.SUCCEEDED : Contact.FAILED;
  }

  @Override
  public LogReason reason() {
    return values.reason();
  }
}
