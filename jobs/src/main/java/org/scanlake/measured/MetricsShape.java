package org.scanlake.measured;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;

/** Rows of {@code alert_metrics} without what labels do not need. */
final class MetricsShape {
  private MetricsShape() {}

  /** Columns alert_id, metric, numerator, denominator. */
  static InternalRow narrow(InternalRow row) {
    return new GenericInternalRow(
        new Object[] {row.getUTF8String(1), row.getUTF8String(2), row.getLong(3), row.getLong(4)});
  }
}
