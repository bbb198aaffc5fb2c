package org.scanlake.lake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Which rows of flows count no more because a later run read them whole. They stay where they are,
 * as those of replaced mails do.
 */
final class ReplacedFlows {
  private static final String FILE = "replaced_file";
  private static final String OFFSET = "replaced_offset";
  private static final String RUN = "replaced_run";
  private static final StructType SCHEMA =
      new StructType()
          .add(FILE, DataTypes.StringType)
          .add(OFFSET, DataTypes.LongType)
          .add(RUN, DataTypes.IntegerType);

  private ReplacedFlows() {}

  /** Those that the ledger names. */
  static List<ReplacedFlow> in(List<Row> ledger) {
    return ledger.stream().filter(Ledger::isOfLog).flatMap(ReplacedFlows::in).toList();
  }

  private static Stream<ReplacedFlow> in(Row row) {
    String file = row.getString(Ledger.column(Ledger.ARCHIVE));
    List<String> replaced = row.getList(Ledger.column(Ledger.REPLACED_MAILS));
    return replaced.stream().map(text -> ReplacedFlow.of(file, text));
  }

  /** The rows without those. */
  static Dataset<Row> leftOut(Dataset<Row> flows, List<ReplacedFlow> replaced) {
    if (replaced.isEmpty()) {
      return flows;
    }
    List<Row> rows =
        replaced.stream()
            .map(flow -> RowFactory.create(flow.file(), flow.offset(), flow.runId()))
            .toList();
    Column isReplaced =
        col(Flows.FILE)
            .equalTo(col(FILE))
            .and(col(Flows.OFFSET).equalTo(col(OFFSET)))
            .and(col(LakeTable.RUN_ID).equalTo(col(RUN)));
    return flows.join(
        broadcast(flows.sparkSession().createDataFrame(rows, SCHEMA)), isReplaced, "left_anti");
  }
}
