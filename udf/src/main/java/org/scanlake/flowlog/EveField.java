package org.scanlake.flowlog;

import java.util.HashMap;
import java.util.Map;

/** The fields of a Suricata event that a row is made of, by their paths. */
enum EveField {
  TIMESTAMP("timestamp"),
  EVENT_TYPE("event_type"),
  SRC_IP("src_ip"),
  SRC_PORT("src_port"),
  DEST_IP("dest_ip"),
  DEST_PORT("dest_port"),
  PROTO("proto"),
  ICMP_TYPE("icmp_type"),
  ICMP_CODE("icmp_code"),
  PKTS_TOSERVER("flow.pkts_toserver"),
  PKTS_TOCLIENT("flow.pkts_toclient"),
  BYTES_TOSERVER("flow.bytes_toserver"),
  BYTES_TOCLIENT("flow.bytes_toclient"),
  START("flow.start"),
  END("flow.end"),
  STATE("flow.state"),
  FLAGS_TOSERVER("tcp.tcp_flags_ts"),
  FLAGS_TOCLIENT("tcp.tcp_flags_tc");

  private final String path;

  EveField(String path) {
    this.path = path;
  }

  static int count() {
    return values().length;
  }

  static Map<String, Integer> byPath() {
    Map<String, Integer> byPath = new HashMap<>();
    for (EveField field : values()) {
      byPath.put(field.path, field.ordinal());
    }
    return byPath;
  }
}
