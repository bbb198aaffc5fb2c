package org.scanlake.measured;

import java.io.IOException;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.scanlake.archive.UnreadableArchiveException;
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

  Iterator<Tuple2<Integer, LogOutput>> run(Iterator<List<LogSplit>> tasks) throws IOException {
    List<Tuple2<Integer, LogOutput>> outputs = new ArrayList<>();
    while (tasks.hasNext()) {
      run(tasks.next(), outputs);
    }
    return outputs.iterator();
  }

  private void run(List<LogSplit> splits, List<Tuple2<Integer, LogOutput>> outputs)
      throws IOException {
    Configuration conf = hadoop.value().value();
    List<LogSplitCounts> counts = new ArrayList<>();
    SampleOutputs samples = new SampleOutputs(buckets, outputs);
    try (FlowFile file = FlowFile.create(conf, flowsFolder, rules.rules().purposes(), runId)) {
      for (LogSplit split : splits) {
        counts.add(read(split, file, samples));
      }
      LogTaskReport report = new LogTaskReport(counts, file.end().stream().toList());
      outputs.add(new Tuple2<>(buckets, new LogOutput.Report(report)));
      samples.drain();
    }
  }

  private LogSplitCounts read(LogSplit split, FlowFile file, SampleOutputs samples)
      throws IOException {
    String path = split.split().archive().path();
    file.begin(path, split.header().format());
    try (LogSplitReader rows = LogSplitReader.open(hadoop.value().value(), split, zone)) {
      while (rows.next()) {
        if (rows.isFlow()) {
          file.add(rows.row(), rows.line().offset());
          samples.add(rows.row());
        }
      }
      return rows.counts();
    } catch (IOException e) {
      throw UnreadableArchiveException.ofLog(path, e);
    }
  }
}
