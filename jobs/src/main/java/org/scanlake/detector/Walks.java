package org.scanlake.detector;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.shiftright;

import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;

/**
 * The threshold random walk over flows: the first contacts of each source and period in order of
 * time, then of destination address. A walk streams through sorted rows with constant state.
 */
final class Walks {
  private static final int SOURCE = 0;
  private static final int PERIOD = 1;
  private static final int CONTACT = 2;

  private Walks() {}

  /** Rows of {@link VerdictRows#SCHEMA}: one is one source and period with a contact. */
  static Dataset<Row> verdicts(Lake lake, Dataset<Row> flows, PeriodLength length) {
    Dataset<Row> sorted =
        FirstContacts.of(lake, flows, length)
            .repartition(col(Flows.SOURCE))
            .select(
                col(Flows.SOURCE),
                col(VerdictRows.PERIOD_MICROS),
                col(FirstContacts.CONTACT),
                AddressColumns.number(col(Flows.DESTINATION)).as(Flows.DESTINATION))
            .sortWithinPartitions(
                col(Flows.SOURCE),
                col(VerdictRows.PERIOD_MICROS),
                shiftright(col(FirstContacts.CONTACT), 1),
                col(Flows.DESTINATION));
    return lake.rows(VerdictRows.SCHEMA, lake.internalRows(sorted).mapPartitions(Walks::walk));
  }

  private static Iterator<InternalRow> walk(Iterator<InternalRow> contacts) {
    return new GroupedRows(contacts, new Walk());
  }

  /** The walk of one source in one period. */
  private static final class Walk implements GroupedRows.Group {
    private final RandomWalk walk = new RandomWalk(WalkHypotheses.DEFAULT);
    private UTF8String source = UTF8String.EMPTY_UTF8;
    private long period;

    @Override
    public void begin(InternalRow row) {
      walk.restart();
      source = row.getUTF8String(SOURCE).clone();
      period = row.getLong(PERIOD);
    }

    @Override
    public boolean holds(InternalRow row) {
      return row.getLong(PERIOD) == period && row.getUTF8String(SOURCE).equals(source);
    }

    @Override
    public void add(InternalRow row) {
      walk.contact(FirstContacts.failed(row.getLong(CONTACT)));
    }

    @Override
    public InternalRow result() {
      return VerdictRows.row(source, period, Detector.TRW, walk.verdict(), walk.evidence());
    }
  }
}
