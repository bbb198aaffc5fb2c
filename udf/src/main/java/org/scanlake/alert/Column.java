package org.scanlake.alert;

/** What a column of a flow table holds; the tables name their columns in a header. */
public enum Column {
  TIME(0),
  DURATION(1),
  PROTOCOL(2),
  SOURCE(3),
  SOURCE_PORT(4),
  DIRECTION(5),
  DESTINATION(6),
  DESTINATION_PORT(7),
  /** TCP flags, or Argus' state, which may be TCP flags. */
  FLAGS(8),
  /** Argus' remarks on the flow, whose signs may have blanks between them. */
  REMARKS(9),
  TOS(10),
  PACKETS(11),
  BYTES(12),
  /** How many flows the row stands for. */
  FLOWS(13),
  ICMP_TYPE(14),
  ICMP_CODE(15),
  SOURCE_PACKETS(16),
  DESTINATION_PACKETS(17),
  SOURCE_BYTES(18),
  DESTINATION_BYTES(19),
  /** What somebody who labelled the flows says of this one. */
  LABEL(20),
  /** A column that is not read. */
  OTHER(21);

  /** How many columns there are. */
  static final int COUNT = 22;

  /** A number of its own, from 0. */
  final int index;

  Column(int index) {
    this.index = index;
  }
}
