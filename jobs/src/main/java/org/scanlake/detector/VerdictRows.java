package org.scanlake.detector;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.lake.ScanVerdicts;

/** Rows of verdicts as detectors make them: one row is one source, detector and period. */
final class VerdictRows {
  static final String DETECTOR = ScanVerdicts.DETECTOR;

  /** When the period starts, in microseconds since 1970 UTC. */
  static final String PERIOD_MICROS = "period_micros";

  static final StructType SCHEMA =
      new StructType()
          .add(ScanVerdicts.SOURCE, DataTypes.StringType)
          .add(PERIOD_MICROS, DataTypes.LongType)
          .add(DETECTOR, DataTypes.StringType)
          .add(ScanVerdicts.VERDICT, DataTypes.StringType)
          .add(ScanVerdicts.EVIDENCE, DataTypes.StringType);

  private VerdictRows() {}

  static InternalRow row(
      UTF8String source, long period, Detector detector, Verdict verdict, String evidence) {
    return new GenericInternalRow(
        new Object[] {
          source,
          period,
          UTF8String.fromString(detector.text()),
          UTF8String.fromString(verdict.text()),
          UTF8String.fromString(evidence)
        });
  }

  /** A column of times as microseconds since 1970 UTC. */
  static Column micros(String time) {
    return expr("unix_micros(" + time + ")");
  }

  /** The start of the period of a column of microseconds. */
  static Column period(Column micros, PeriodLength length) {
    return micros.minus(pmod(micros, lit(length.micros())));
  }
}
