package org.scanlake.measured;

import java.io.IOException;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.scanlake.source.LogSplit;
import scala.Tuple2;

/**
 * The work of one task: reads splits of flow logs, writes their flows as a file, and gives on the
 * samples by bucket and a report to the driver.
 *
 * @param flowsFolder of table {@code flows}
 * @param buckets of addresses; the number of the report is that behind them
 */
record LogTask(
    Broadcast<SerializableConfiguration> hadoop,
    RulesHandle rules,
    ZoneOffset zone,
    int runId,
    String flowsFolder,
    int buckets)
    implements Serializable {

  /** Reads as it is asked: a log that cannot be split is one task, however long it is. */
  Iterator<Tuple2<Integer, LogOutput>> run(List<LogSplit> splits) throws IOException {
    FlowFile file =
        FlowFile.create(hadoop.value().value(), flowsFolder, rules.rules().purposes(), runId);
    LogOutputs outputs = new LogOutputs(this, splits, file);
    TaskContext.get()
        .addTaskCompletionListener((TaskCompletionListener) context -> outputs.close());
    return outputs;
  }

  LogSplitReader open(LogSplit split) throws IOException {
    return LogSplitReader.open(hadoop.value().value(), split, zone);
  }
}
