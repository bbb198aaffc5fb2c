package org.scanlake.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_seconds;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.measured.Rules;

/**
 * Traffic of flows by what they have in common, in no order. Days are those of UTC on which flows
 * start.
 *
 * @param purposes by purpose of the destination port; every flow has one
 * @param weekdays by number of the weekday, 1 for Monday
 * @param classes by source class on the flow's day; a flow counts in each that its source has
 * @param first the day of the earliest flow; empty without flows, as the last
 */
public record FlowTraffic(
    List<Traffic> purposes,
    List<Traffic> weekdays,
    List<Traffic> classes,
    Optional<LocalDate> first,
    Optional<LocalDate> last) {
  private static final long SECONDS = Duration.ofDays(1).toSeconds();
  private static final int WEEK = 7;

  /** The weekday of day 0, 1970-01-01, counted from Monday 0. */
  private static final int FIRST_DAY = DayOfWeek.THURSDAY.ordinal();

  /** Of counts, which may be any that a log claims. */
  private static final String DIGITS = "decimal(19,0)";

  private static final String NAME = "name";
  private static final String DAY = "day";
  private static final String FLOWS = "flows";
  private static final String PACKETS = "packets";
  private static final String BYTES = "bytes";

  /** That of the flows for which a condition on columns of {@link Flows} holds. */
  public static FlowTraffic of(Lake lake, Rules rules, Column condition) {
    FlowNames names = new FlowNames(rules);
    Dataset<Row> flows = lake.read(Flows.TABLE).where(condition);
    Column purpose = names.purpose(col(Flows.PROTOCOL), col(Flows.DST_PORT));
    Dataset<Row> days = counted(flows, day().as(DAY)).transform(rows -> sums(rows, DAY));
    Column weekday = pmod(col(DAY).plus(FIRST_DAY), lit(WEEK)).plus(1).cast("string");
    Column classes = explode(names.classes(col(Flows.SOURCE), col(DAY)));
    Row ends = flows.agg(min(day()), max(day())).head();
    return new FlowTraffic(
        byName(counted(flows, purpose.as(NAME))),
        byName(days.withColumn(NAME, weekday)),
        byName(days.withColumn(NAME, classes)),
        date(ends, 0),
        date(ends, 1));
  }

  private static Column day() {
    return floor(unix_seconds(col(Flows.START)).divide(SECONDS));
  }

  private static Dataset<Row> counted(Dataset<Row> flows, Column key) {
    return flows.select(
        key,
        col(Flows.SOURCE),
        lit(1L).as(FLOWS),
        bothWays(Flows.SRC_PACKETS, Flows.DST_PACKETS).as(PACKETS),
        bothWays(Flows.SRC_BYTES, Flows.DST_BYTES).as(BYTES));
  }

  private static Column bothWays(String sent, String received) {
    Column there = col(sent).cast(DIGITS);
    Column back = col(received).cast(DIGITS);
    return coalesce(there.plus(back), there, back);
  }

  private static Dataset<Row> sums(Dataset<Row> rows, String key) {
    return rows.groupBy(key, Flows.SOURCE)
        .agg(sum(FLOWS).as(FLOWS), sum(PACKETS).as(PACKETS), sum(BYTES).as(BYTES));
  }

  /** One row a source first: so many sources, however many, are counted in little memory. */
  private static List<Traffic> byName(Dataset<Row> rows) {
    return sums(rows, NAME)
        .groupBy(NAME)
        .agg(sum(FLOWS), sum(PACKETS), sum(BYTES), count(Flows.SOURCE))
        .collectAsList()
        .stream()
        .map(FlowTraffic::traffic)
        .toList();
  }

  private static Traffic traffic(Row row) {
    return new Traffic(
        row.getString(0), row.getLong(1), number(row, 2), number(row, 3), row.getLong(4));
  }

  private static Optional<BigInteger> number(Row row, int column) {
    return row.isNullAt(column)
        ? Optional.empty()
        : Optional.of(row.getDecimal(column).toBigInteger());
  }

  private static Optional<LocalDate> date(Row row, int column) {
    return row.isNullAt(column)
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(row.getLong(column)));
  }
}
