package org.scanlake.ports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.functions;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.scanlake.conf.Configuration;
import org.scanlake.lake.Lake;
import org.scanlake.lake.PortSignatures;
import org.scanlake.lake.TcpSamples;
import org.scanlake.lake.TimeRange;
import org.scanlake.measured.Rules;
import org.scanlake.measured.RulesHandle;
import org.scanlake.worm.ReportWindow;
import org.scanlake.worm.SignatureJudge;

/** Writes {@code port_signatures} from {@code tcp_samples}. */
public final class PortSignaturesJob {
  private PortSignaturesJob() {}

  /** Replaces the rows of the rules' configuration by the report of all samples. */
  public static void run(Lake lake, Rules rules, ReportQuery query) {
    try (PortReport report = PortReport.of(lake, query, functions.lit(true))) {
      lake.replace(PortSignatures.TABLE, rules.hash(), rows(report, rules, query));
    }
  }

  /** Replaces those of them whose windows have samples in a range of time. */
  public static void run(Lake lake, Rules rules, ReportQuery query, TimeRange samples) {
    ReportWindow window = query.window();
    TimeRange windows =
        new TimeRange(
            window.startMicros(window.number(samples.from())),
            window.startMicros(window.number(samples.to()) + 1));
    Column isInside =
        functions
            .col(TcpSamples.SAMPLE)
            .geq(functions.timestamp_micros(functions.lit(windows.from())))
            .and(
                functions
                    .col(TcpSamples.SAMPLE)
                    .lt(functions.timestamp_micros(functions.lit(windows.to()))));
    try (PortReport report = PortReport.of(lake, query, isInside)) {
      lake.replace(
          PortSignatures.TABLE,
          rules.hash(),
          PortSignatures.WINDOW_START,
          windows,
          rows(report, rules, query));
    }
  }

  private static JavaRDD<InternalRow> rows(PortReport report, Rules rules, ReportQuery query) {
    RulesHandle handle = rules.handle();
    return report.inOrder().mapPartitions(listed -> rows(handle.rules(), query, listed));
  }

  private static Iterator<InternalRow> rows(
      Rules rules, ReportQuery query, Iterator<ListedSource> listed) {
    Configuration configuration = rules.configuration();
    SignatureJudge judge = new SignatureJudge(configuration.portSets(), configuration.ports());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return listed.hasNext();
      }

      @Override
      public InternalRow next() {
        return row(rules.hash(), JudgedSource.of(query, listed.next(), judge));
      }
    };
  }

  private static InternalRow row(String confHash, JudgedSource source) {
    List<Object> cells = source.cells();
    @Nullable Object[] values = new Object[cells.size() + 1];
    values[0] = UTF8String.fromString(confHash);
    for (int i = 0; i < cells.size(); i++) {
      values[i + 1] = value(cells.get(i));
    }
    return new GenericInternalRow(values);
  }

  /** As Spark holds it. */
  private static @Nullable Object value(Object cell) {
    if (cell instanceof Optional<?> optional) {
      return optional.isPresent() ? value(optional.get()) : null;
    }
    if (cell instanceof String text) {
      return UTF8String.fromString(text);
    }
    if (cell instanceof List<?> list) {
      return new GenericArrayData(list.toArray());
    }
    return cell instanceof Instant time ? ChronoUnit.MICROS.between(Instant.EPOCH, time) : cell;
  }
}
