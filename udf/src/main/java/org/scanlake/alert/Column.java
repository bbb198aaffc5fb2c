package org.scanlake.alert;

/** What a column of a flow table holds; the tables name their columns in a header. */
enum Column {
  TIME,
  DURATION,
  PROTOCOL,
  SOURCE,
  SOURCE_PORT,
  DIRECTION,
  DESTINATION,
  DESTINATION_PORT,
  /** TCP flags, or Argus' state, which may be TCP flags. */
  FLAGS,
  /** Argus' remarks on the flow, whose signs may have blanks between them. */
  REMARKS,
  TOS,
  PACKETS,
  BYTES,
  /** How many flows the row stands for. */
  FLOWS,
  ICMP_TYPE,
  ICMP_CODE,
  /** A column that is not read. */
  OTHER
}
