package org.scanlake.flowlog;

import java.time.ZoneOffset;
import org.scanlake.flow.Protocols;
import org.scanlake.network.Address;

/** Makes a row of the fields of a Zeek connection, whether TSV or JSON had them. */
final class ZeekRow {
  private static final String JOINT = "   ";

  private final FieldBytes fields;
  private final FlowFields values;
  private final ZeekHistory history = new ZeekHistory();
  private final WordCache words = new WordCache();
  private final WordCache joinedLabels = new WordCache(ZeekRow::labels);

  ZeekRow(FieldBytes fields, ZoneOffset zone) {
    this.fields = fields;
    this.values = new FlowFields(fields, zone);
  }

  LogReason reason() {
    return values.reason();
  }

  /** Reads the fields into {@code row}; false, with a {@link #reason}, when they are bad. */
  boolean read(LogRow row) {
    row.clear();
    if (values.start(ZeekField.TS, row)
        && values.source(ZeekField.ORIG_HOST, row)
        && values.destination(ZeekField.RESP_HOST, row)
        && protocol(row)
        && ports(row)
        && values.duration(ZeekField.DURATION, row)
        && counts(row)) {
      row.state = words.get(fields, ZeekField.CONN_STATE);
      row.history = words.get(fields, ZeekField.HISTORY);
      row.label = label();
      if (row.protocol == Protocols.TCP) {
        tcp(row);
      }
      return true;
    }
    return false;
  }

  /** Zeek says icmp of ICMPv6 too, and of what it has no name for, newer ones give the number. */
  private boolean protocol(LogRow row) {
    if (fields.is(ZeekField.PROTO, "unknown_transport")) {
      row.protocol = LogRow.UNKNOWN;
      return !fields.isSet(ZeekField.IP_PROTO) || values.protocol(ZeekField.IP_PROTO, row);
    }
    if (!values.protocol(ZeekField.PROTO, row)) {
      return false;
    }
    if (row.protocol == Protocols.ICMP && !Address.isIpv4(row.srcHigh, row.srcLow)) {
      row.protocol = Protocols.ICMP6;
    }
    return true;
  }

  private boolean ports(LogRow row) {
    int originator = values.port(ZeekField.ORIG_PORT);
    int responder = values.port(ZeekField.RESP_PORT);
    if (originator < LogRow.UNKNOWN || responder < LogRow.UNKNOWN) {
      return false;
    }
    if (IcmpPort.isIcmp(row.protocol)) {
      row.dstPort = ZeekIcmp.port(row.protocol, originator, responder);
      return row.dstPort != IcmpPort.BAD || values.bad(LogReason.BAD_PORT);
    }
    row.srcPort = originator;
    row.dstPort = responder;
    return true;
  }

  private boolean counts(LogRow row) {
    row.srcPackets = values.count(ZeekField.ORIG_PKTS);
    row.dstPackets = values.count(ZeekField.RESP_PKTS);
    row.srcBytes = bytes(ZeekField.ORIG_IP_BYTES, ZeekField.ORIG_BYTES);
    row.dstBytes = bytes(ZeekField.RESP_IP_BYTES, ZeekField.RESP_BYTES);
    return row.srcPackets != FlowFields.BAD
        && row.dstPackets != FlowFields.BAD
        && row.srcBytes != FlowFields.BAD
        && row.dstBytes != FlowFields.BAD;
  }

  /** Bytes with IP headers; of logs without them the payload. */
  private long bytes(ZeekField ofPackets, ZeekField ofPayload) {
    return values.count(fields.isSet(ofPackets) ? ofPackets : ofPayload);
  }

  private void tcp(LogRow row) {
    ZeekState state = ZeekState.of(row.state);
    row.contact = state.contact();
    if (fields.isSet(ZeekField.HISTORY)) {
      int from = fields.from(ZeekField.HISTORY);
      history.count(fields.text(), from, fields.to(ZeekField.HISTORY), row);
      row.contact = history.opened() ? row.contact : Contact.NONE;
    } else {
      state.count(row);
    }
  }

  private String label() {
    if (fields.isSet(ZeekField.JOINED_LABELS)) {
      return joinedLabels.get(fields, ZeekField.JOINED_LABELS);
    }
    String label = words.get(fields, ZeekField.LABEL);
    String detail = words.get(fields, ZeekField.DETAILED_LABEL);
    return joined(label, detail);
  }

  /** Of tunnel parents, label and detailed label the labels. */
  private static String labels(String cell) {
    String[] parts = cell.split(JOINT, -1);
    return joined(part(parts, 1), part(parts, 2));
  }

  private static String part(String[] parts, int index) {
    return index < parts.length && !parts[index].equals("-") ? parts[index] : "";
  }

  private static String joined(String label, String detail) {
    return label.isEmpty() || detail.isEmpty() ? label + detail : label + " " + detail;
  }
}
