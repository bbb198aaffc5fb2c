package org.scanlake.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code flows}: one row is one row of a flow log. What the log does not tell is null. The
 * source is the end that the log names first: the originator where the tool knows it. Columns
 * {@code src_…} tell of what the source sent, {@code dst_…} of what the destination sent; logs of
 * one-way flows have a row for each.
 */
public final class Flows {
  public static final String START = "start";
  public static final String END = "end";

  /** Fully qualified path of the log. */
  public static final String FILE = "file";

  /** Where the row starts in the decompressed log, in bytes. */
  public static final String OFFSET = "offset";

  /** {@code zeek}, {@code nfdump}, {@code argus}, {@code rwcut}, {@code vpc} or {@code eve}. */
  public static final String FORMAT = "format";

  /** As nfdump names it, or its number. */
  public static final String PROTOCOL = "protocol";

  public static final String SOURCE = "source";
  public static final String SRC_PORT = "src_port";
  public static final String DESTINATION = "destination";

  /** Of ICMP type*256+code. */
  public static final String DST_PORT = "dst_port";

  public static final String SRC_PACKETS = "src_packets";
  public static final String DST_PACKETS = "dst_packets";
  public static final String SRC_BYTES = "src_bytes";
  public static final String DST_BYTES = "dst_bytes";

  /** Bits of the TCP header, OR-ed over all packets. */
  public static final String SRC_FLAGS = "src_flags";

  public static final String DST_FLAGS = "dst_flags";

  /** Packets with SYN, with or without ACK. */
  public static final String SRC_SYN = "src_syn";

  public static final String SRC_SYN_ACK = "src_syn_ack";
  public static final String SRC_FIN = "src_fin";
  public static final String SRC_RST = "src_rst";
  public static final String DST_SYN = "dst_syn";
  public static final String DST_SYN_ACK = "dst_syn_ack";
  public static final String DST_FIN = "dst_fin";
  public static final String DST_RST = "dst_rst";

  /**
   * How far the counts can be trusted: a letter each for the source's SYN, FIN and RST and the
   * destination's; {@code E} exact, {@code L} a lower bound, {@code A} assumed, {@code -} unknown.
   */
  public static final String QUALITY = "quality";

  /**
   * What became of the source's opening: {@code failed} or {@code succeeded}; {@code syn} or {@code
   * syn+ack} where the reverse flow decides; null where there was none.
   */
  public static final String CONTACT = "contact";

  /** The tool's own word for the state. */
  public static final String STATE = "state";

  /** Zeek's history. */
  public static final String HISTORY = "history";

  /** Of a log that somebody labelled. */
  public static final String LABEL = "label";

  /** Of the destination port, by the port rules that were in force at the load. */
  public static final String PURPOSE = "purpose";

  public static final LakeTable TABLE =
      LakeTable.loaded(
          "flows",
          new StructType()
              .add(LakeTable.RUN_ID, DataTypes.IntegerType)
              .add(START, DataTypes.TimestampType)
              .add(END, DataTypes.TimestampType)
              .add(FILE, DataTypes.StringType)
              .add(OFFSET, DataTypes.LongType)
              .add(FORMAT, DataTypes.StringType)
              .add(PROTOCOL, DataTypes.StringType)
              .add(SOURCE, DataTypes.StringType)
              .add(SRC_PORT, DataTypes.IntegerType)
              .add(DESTINATION, DataTypes.StringType)
              .add(DST_PORT, DataTypes.IntegerType)
              .add(SRC_PACKETS, DataTypes.LongType)
              .add(DST_PACKETS, DataTypes.LongType)
              .add(SRC_BYTES, DataTypes.LongType)
              .add(DST_BYTES, DataTypes.LongType)
              .add(SRC_FLAGS, DataTypes.IntegerType)
              .add(DST_FLAGS, DataTypes.IntegerType)
              .add(SRC_SYN, DataTypes.LongType)
              .add(SRC_SYN_ACK, DataTypes.LongType)
              .add(SRC_FIN, DataTypes.LongType)
              .add(SRC_RST, DataTypes.LongType)
              .add(DST_SYN, DataTypes.LongType)
              .add(DST_SYN_ACK, DataTypes.LongType)
              .add(DST_FIN, DataTypes.LongType)
              .add(DST_RST, DataTypes.LongType)
              .add(QUALITY, DataTypes.StringType)
              .add(CONTACT, DataTypes.StringType)
              .add(STATE, DataTypes.StringType)
              .add(HISTORY, DataTypes.StringType)
              .add(LABEL, DataTypes.StringType)
              .add(PURPOSE, DataTypes.StringType),
          2);

  private Flows() {}
}
