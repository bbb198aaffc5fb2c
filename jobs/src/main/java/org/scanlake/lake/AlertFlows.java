package org.scanlake.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code alert_flows}: one row is one flow row of an alert. What the row does not tell is
 * null.
 */
public final class AlertFlows {
  public static final String ALERT_ID = "alert_id";

  /** From 0 within the alert. */
  public static final String ROW = "row";

  public static final String START = "start";
  public static final String DURATION_US = "duration_us";

  /** As nfdump names it, or its number. */
  public static final String PROTOCOL = "protocol";

  public static final String SOURCE = "source";
  public static final String SRC_PORT = "src_port";
  public static final String DESTINATION = "destination";

  /** Of ICMP type*256+code. */
  public static final String DST_PORT = "dst_port";

  /** Bits of the TCP header. */
  public static final String TCP_FLAGS = "tcp_flags";

  public static final String TOS = "tos";
  public static final String PACKETS = "packets";
  public static final String BYTES = "bytes";

  /** How many flows the row stands for. */
  public static final String FLOWS = "flows";

  /** Of the destination port, by the port rules that were in force at the load. */
  public static final String PURPOSE = "purpose";

  /** Text part of the mail, from 0. */
  public static final String PART = "part";

  /** Line within the part, from 1. */
  public static final String LINE = "line";

  public static final LakeTable TABLE =
      LakeTable.loaded(
          "alert_flows",
          new StructType()
              .add(LakeTable.RUN_ID, DataTypes.IntegerType)
              .add(ALERT_ID, DataTypes.StringType)
              .add(ROW, DataTypes.IntegerType)
              .add(START, DataTypes.TimestampType)
              .add(DURATION_US, DataTypes.LongType)
              .add(PROTOCOL, DataTypes.StringType)
              .add(SOURCE, DataTypes.StringType)
              .add(SRC_PORT, DataTypes.IntegerType)
              .add(DESTINATION, DataTypes.StringType)
              .add(DST_PORT, DataTypes.IntegerType)
              .add(TCP_FLAGS, DataTypes.IntegerType)
              .add(TOS, DataTypes.IntegerType)
              .add(PACKETS, DataTypes.LongType)
              .add(BYTES, DataTypes.LongType)
              .add(FLOWS, DataTypes.LongType)
              .add(PURPOSE, DataTypes.StringType)
              .add(PART, DataTypes.IntegerType)
              .add(LINE, DataTypes.IntegerType),
          1);

  private AlertFlows() {}
}
