package org.scanlake.flowlog;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The fields of an AWS VPC flow log that a row is made of. */
enum VpcField {
  SRCADDR,
  DSTADDR,
  PKT_SRCADDR,
  PKT_DSTADDR,
  SRCPORT,
  DSTPORT,
  PROTOCOL,
  PACKETS,
  BYTES,
  START,
  END,
  ACTION,
  LOG_STATUS,
  TCP_FLAGS;

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

  static int count() {
    return values().length;
  }

  /** As the header of a log names it. */
  String text() {
    return text;
  }

  static Map<String, Integer> byName() {
    Map<String, Integer> byName = new HashMap<>();
    for (VpcField field : values()) {
      byName.put(field.text, field.ordinal());
    }
    return byName;
  }
}
