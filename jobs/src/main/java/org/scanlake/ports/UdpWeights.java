package org.scanlake.ports;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.timestamp_seconds;
import static org.apache.spark.sql.functions.try_multiply;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.scanlake.flow.Protocols;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.worm.ReportWindow;

/**
 * The UDP report: sources that sent UDP and met errors, by window, the largest weight first. All
 * others have weight 0. Packets belong to the window in which their flow starts; of ICMP version 6
 * the messages of the same meaning count.
 *
 * <p>Where a log does not tell how many packets the source of a flow sent, it was one at least, and
 * one is counted, as in {@link org.scanlake.worm.TcpSampler}. What the destination sent is not
 * counted where it is not told: it may have sent nothing, and logs of one-way flows have another
 * row of it.
 */
public final class UdpWeights implements Iterable<UdpWeight> {
  private static final String START = "window_start";
  private static final String SENT = "sent";
  private static final String RECEIVED = "received";
  private static final String PINGS = "pings";
  private static final String UNREACHABLES = "unreachables";
  private static final String REDIRECTS = "redirects";
  private static final String TTL_EXCEEDED = "ttl_exceeded";
  private static final String WEIGHT = "udp_weight";
  private static final String END = "flow_end";
  private static final int CODES = 256;

  /** Of counts, which may be any that a log claims. */
  private static final String DIGITS = "decimal(19,0)";

  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(38).subtract(BigDecimal.ONE);

  private final Dataset<Row> weights;

  private UdpWeights(Dataset<Row> weights) {
    this.weights = weights;
  }

  /** Those of the flows for which a condition on columns of {@link Flows} holds. */
  public static UdpWeights of(Lake lake, ReportWindow window, Column condition) {
    Column errors =
        col(PINGS).plus(col(UNREACHABLES).multiply(2)).plus(col(REDIRECTS)).plus(col(TTL_EXCEEDED));
    Column unanswered = greatest(col(SENT).minus(col(RECEIVED)), lit(BigDecimal.ZERO));
    return new UdpWeights(
        sums(lake.read(Flows.TABLE).where(condition), window)
            .where(errors.gt(0).and(col(SENT).gt(0)))
            .withColumn(WEIGHT, coalesce(try_multiply(unanswered, errors), lit(LARGEST)))
            .orderBy(col(START), col(WEIGHT).desc(), col(Flows.SOURCE)));
  }

  private static Dataset<Row> sums(Dataset<Row> flows, ReportWindow window) {
    long seconds = window.seconds();
    Column start =
        timestamp_seconds(floor(unix_seconds(col(Flows.START)).divide(seconds)).multiply(seconds));
    return flows
        .where(isUdp().or(isIcmp(Protocols.ICMP)).or(isIcmp(Protocols.ICMP6)))
        .select(start.as(START), explode(array(source(), destination())).as(END))
        .select(START, END + ".*")
        .groupBy(START, Flows.SOURCE)
        .agg(
            sum(SENT).as(SENT),
            sum(RECEIVED).as(RECEIVED),
            sum(PINGS).as(PINGS),
            sum(UNREACHABLES).as(UNREACHABLES),
            sum(REDIRECTS).as(REDIRECTS),
            sum(TTL_EXCEEDED).as(TTL_EXCEEDED));
  }

  private static Column isUdp() {
    return col(Flows.PROTOCOL).equalTo(Protocols.name(Protocols.UDP));
  }

  private static Column isIcmp(int protocol) {
    return col(Flows.PROTOCOL).equalTo(Protocols.name(protocol));
  }

  private static Column isOfType(int icmp, int icmp6) {
    Column type = floor(col(Flows.DST_PORT).divide(CODES));
    return isIcmp(Protocols.ICMP)
        .and(type.equalTo(icmp))
        .or(isIcmp(Protocols.ICMP6).and(type.equalTo(icmp6)));
  }

  /** What a flow says of its source. */
  private static Column source() {
    Column none = packets(lit(false), fromSource());
    return struct(
        col(Flows.SOURCE).as(Flows.SOURCE),
        packets(isUdp(), fromSource()).as(SENT),
        packets(isUdp(), fromDestination()).as(RECEIVED),
        packets(isOfType(8, 128), fromSource()).as(PINGS),
        none.as(UNREACHABLES),
        none.as(REDIRECTS),
        none.as(TTL_EXCEEDED));
  }

  /** What a flow says of its destination, to which errors are sent. */
  private static Column destination() {
    return struct(
        col(Flows.DESTINATION).as(Flows.SOURCE),
        packets(isUdp(), fromDestination()).as(SENT),
        packets(isUdp(), fromSource()).as(RECEIVED),
        packets(lit(false), fromSource()).as(PINGS),
        packets(isOfType(3, 1), fromSource()).as(UNREACHABLES),
        packets(isOfType(5, 137), fromSource()).as(REDIRECTS),
        packets(isOfType(11, 3), fromSource()).as(TTL_EXCEEDED));
  }

  private static Column fromSource() {
    return coalesce(col(Flows.SRC_PACKETS), lit(1L));
  }

  private static Column fromDestination() {
    return coalesce(col(Flows.DST_PACKETS), lit(0L));
  }

  private static Column packets(Column condition, Column count) {
    return when(condition, count).otherwise(lit(0L)).cast(DIGITS);
  }

  /** By window, then weight from the largest, then source. */
  @Override
  public Iterator<UdpWeight> iterator() {
    Iterator<Row> rows = weights.toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public UdpWeight next() {
        return weight(rows.next());
      }
    };
  }

  private static UdpWeight weight(Row row) {
    return new UdpWeight(
        row.getTimestamp(0).toInstant(),
        row.getString(1),
        number(row, 2),
        number(row, 3),
        number(row, 4),
        number(row, 5),
        number(row, 6),
        number(row, 7),
        number(row, 8));
  }

  private static BigInteger number(Row row, int column) {
    return row.getDecimal(column).toBigInteger();
  }
}
