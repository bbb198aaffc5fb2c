package org.scanlake.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code port_signatures}: one row is one source that the port signature report lists in one
 * window, with what a configuration says of it. Everything follows from {@link TcpSamples}.
 */
public final class PortSignatures {
  /** When the window starts. */
  public static final String WINDOW_START = "window_start";

  public static final String WINDOW_S = "window_s";

  /** Of the work weight: {@code 2004} or {@code 2.5}. */
  public static final String RULE = "rule";

  public static final String SOURCE = "source";

  /** SYNs sent less FINs received. */
  public static final String WORM_METRIC = "worm_metric";

  /** Letters of E, W or w, O, R, M. */
  public static final String FLAGS = "flags";

  /** Work weight in whole percent. */
  public static final String WORK = "work";

  /** Whole percent of the SYNs that had ACK. */
  public static final String SYN_ACK_SHARE = "syn_ack_share";

  /** The destination ports with most sampled packets, at most ten, ascending. */
  public static final String PORTS = "ports";

  /** The sampled packets of each of the ports. */
  public static final String PORT_PACKETS = "port_packets";

  /** Whole percent of all sampled packets, truncated, of each of the ports. */
  public static final String PORT_PERCENTS = "port_percents";

  /** Whether all ten places are taken. */
  public static final String FULL = "full";

  /** How many ports were sampled; there may have been more. */
  public static final String SAMPLED_PORTS = "sampled_ports";

  /** How many addresses it sent SYNs without ACK to in the window; 101 stands for more than 100. */
  public static final String DESTINATIONS = "destinations";

  /** The named port set that the signature has. */
  public static final String PORT_SET = "port_set";

  /**
   * {@code worm}, {@code scanner}, {@code noisy-server}, {@code p2p}, {@code password-guessing} or
   * {@code unknown}.
   */
  public static final String VERDICT = "verdict";

  /** The rule that gave the verdict. */
  public static final String VERDICT_RULE = "verdict_rule";

  /** What else it may be. */
  public static final String INNOCENT_CAUSE = "innocent_cause";

  /** In how many samples of 30 seconds it is listed by itself. */
  public static final String INSTANCES = "instances";

  /** The first of these samples. */
  public static final String FIRST_SAMPLE = "first_sample";

  public static final String LAST_SAMPLE = "last_sample";

  public static final LakeTable TABLE =
      LakeTable.derived(
          "port_signatures",
          new StructType()
              .add(LakeTable.CONF_HASH, DataTypes.StringType)
              .add(WINDOW_START, DataTypes.TimestampType)
              .add(WINDOW_S, DataTypes.IntegerType)
              .add(RULE, DataTypes.StringType)
              .add(SOURCE, DataTypes.StringType)
              .add(WORM_METRIC, DataTypes.LongType)
              .add(FLAGS, DataTypes.StringType)
              .add(WORK, DataTypes.IntegerType)
              .add(SYN_ACK_SHARE, DataTypes.IntegerType)
              .add(TcpSamples.SYN, DataTypes.LongType)
              .add(TcpSamples.SYN_ACK, DataTypes.LongType)
              .add(TcpSamples.FIN_SENT, DataTypes.LongType)
              .add(TcpSamples.FIN_RETURNED, DataTypes.LongType)
              .add(TcpSamples.RST_RETURNED, DataTypes.LongType)
              .add(TcpSamples.TCP_SENT, DataTypes.LongType)
              .add(TcpSamples.TCP_RECEIVED, DataTypes.LongType)
              .add(TcpSamples.ICMP_ERRORS, DataTypes.LongType)
              .add(TcpSamples.QUALITY, DataTypes.StringType)
              .add(PORTS, DataTypes.createArrayType(DataTypes.IntegerType))
              .add(PORT_PACKETS, DataTypes.createArrayType(DataTypes.LongType))
              .add(PORT_PERCENTS, DataTypes.createArrayType(DataTypes.IntegerType))
              .add(FULL, DataTypes.BooleanType)
              .add(SAMPLED_PORTS, DataTypes.IntegerType)
              .add(DESTINATIONS, DataTypes.IntegerType)
              .add(PORT_SET, DataTypes.StringType)
              .add(VERDICT, DataTypes.StringType)
              .add(VERDICT_RULE, DataTypes.StringType)
              .add(INNOCENT_CAUSE, DataTypes.StringType)
              .add(INSTANCES, DataTypes.LongType)
              .add(FIRST_SAMPLE, DataTypes.TimestampType)
              .add(LAST_SAMPLE, DataTypes.TimestampType));

  private PortSignatures() {}
}
