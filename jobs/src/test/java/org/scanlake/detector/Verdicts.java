package org.scanlake.detector;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.scanlake.SparkAssert;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.ScanVerdicts;

/** What detectors say of made rows, as text. */
final class Verdicts {
  private Verdicts() {}

  static Dataset<Row> flows(SparkAssert spark, List<MadeFlow> flows) {
    return spark
        .session()
        .createDataFrame(flows.stream().map(MadeFlow::row).toList(), Flows.TABLE.schema());
  }

  /** A lake in whose session rows are made; nothing is in it. */
  static Lake lake(SparkAssert spark) {
    return new Lake(spark.session(), "unused");
  }

  /** {@code source verdict} of each, sorted. */
  static List<String> of(Dataset<Row> verdicts) {
    return text(verdicts, ScanVerdicts.SOURCE, ScanVerdicts.VERDICT);
  }

  static List<String> text(Dataset<Row> rows, String... columns) {
    Column[] wanted = new Column[columns.length];
    for (int i = 0; i < columns.length; i++) {
      wanted[i] = col(columns[i]);
    }
    return rows.select(wanted).collectAsList().stream()
        .map(row -> row.mkString(" "))
        .sorted()
        .toList();
  }
}
