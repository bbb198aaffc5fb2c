package org.scanlake.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code tcp_samples}: one row is one address in one sample of 30 seconds: its TCP tuple and
 * its port samples, after specification "the port signature report". Counts are packets, of which
 * the address is the sender or the receiver.
 *
 * <p>An address that met ICMP errors and no TCP has a row, too: a log that comes late may bring the
 * TCP of the same sample. Until then no report counts it, for errors count of known sources only.
 */
public final class TcpSamples {
  /** When the sample starts, a multiple of 30 seconds since 1970 UTC. */
  public static final String SAMPLE = "sample";

  public static final String SOURCE = "source";

  /** SYNs sent, with or without ACK. */
  public static final String SYN = "syn";

  /** Those of them with ACK. */
  public static final String SYN_ACK = "syn_ack";

  public static final String FIN_SENT = "fin_sent";
  public static final String FIN_RETURNED = "fin_returned";
  public static final String RST_RETURNED = "rst_returned";

  /** All TCP packets sent but those with FIN or RST. */
  public static final String TCP_SENT = "tcp_sent";

  /** All TCP packets received. */
  public static final String TCP_RECEIVED = "tcp_received";

  /** ICMP packets received of type 3, 5 or 11; they count where there is TCP in the sample. */
  public static final String ICMP_ERRORS = "icmp_errors";

  /**
   * How far the counts can be trusted: a letter each in the order of the columns from {@link #SYN}
   * to {@link #TCP_RECEIVED}; {@code E} exact, {@code L} a lower bound, {@code A} assumed.
   */
  public static final String QUALITY = "quality";

  /**
   * The first ten destination ports, in the order of their first packets, each with its number of
   * packets: {@code 5554:65 9898:34}. Empty when there was none.
   */
  public static final String PORTS = "ports";

  /**
   * The addresses that it sent SYNs without ACK to, ascending: {@code 192.0.2.1 192.0.2.2}; of more
   * than 100 only {@code *}. Empty when there was none that is known.
   */
  public static final String DESTINATIONS = "destinations";

  public static final LakeTable TABLE =
      LakeTable.loaded(
          "tcp_samples",
          new StructType()
              .add(LakeTable.RUN_ID, DataTypes.IntegerType)
              .add(SAMPLE, DataTypes.TimestampType)
              .add(SOURCE, DataTypes.StringType)
              .add(SYN, DataTypes.LongType)
              .add(SYN_ACK, DataTypes.LongType)
              .add(FIN_SENT, DataTypes.LongType)
              .add(FIN_RETURNED, DataTypes.LongType)
              .add(RST_RETURNED, DataTypes.LongType)
              .add(TCP_SENT, DataTypes.LongType)
              .add(TCP_RECEIVED, DataTypes.LongType)
              .add(ICMP_ERRORS, DataTypes.LongType)
              .add(QUALITY, DataTypes.StringType)
              .add(PORTS, DataTypes.StringType)
              .add(DESTINATIONS, DataTypes.StringType),
          2);

  private TcpSamples() {}
}
