package org.scanlake.flowlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a Zeek {@code conn.log} that a row is made of, with their spellings. */
enum ZeekField {
  TS("ts"),
  ORIG_HOST("id.orig_h,id_orig_h"),
  ORIG_PORT("id.orig_p,id_orig_p"),
  RESP_HOST("id.resp_h,id_resp_h"),
  RESP_PORT("id.resp_p,id_resp_p"),
  PROTO("proto"),
  IP_PROTO("ip_proto"),
  DURATION("duration"),
  ORIG_BYTES("orig_bytes"),
  RESP_BYTES("resp_bytes"),
  CONN_STATE("conn_state"),
  HISTORY("history"),
  ORIG_PKTS("orig_pkts"),
  ORIG_IP_BYTES("orig_ip_bytes"),
  RESP_PKTS("resp_pkts"),
  RESP_IP_BYTES("resp_ip_bytes"),
  LABEL("label"),
  DETAILED_LABEL("detailed-label,detailedlabel,detailed_label"),
  /** IoT-23's: three columns in one cell, three blanks between them. */
  JOINED_LABELS("tunnel_parents   label   detailed-label"),
  /** In JSON: the name of the log, where several are mixed. */
  PATH("_path,@stream");

  /** Fields that no other log of Zeek has, and one of which every log of connections has. */
  static final List<ZeekField> TELLING = List.of(CONN_STATE, HISTORY, ORIG_PKTS, ORIG_BYTES);

  private final String spellings;

  /**
   * @param spellings with commas between them
   */
  ZeekField(String spellings) {
    this.spellings = spellings;
  }

  static int count() {
    return values().length;
  }

  static Map<String, Integer> byName() {
    Map<String, Integer> byName = new HashMap<>();
    for (ZeekField field : values()) {
      for (String name : field.spellings.split(",", -1)) {
        byName.put(name, field.ordinal());
      }
    }
    return byName;
  }
}
