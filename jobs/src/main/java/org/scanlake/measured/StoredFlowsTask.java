package org.scanlake.measured;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.scanlake.flowlog.LogRow;
import org.scanlake.parsed.StoredFlow;
import scala.Tuple2;

/**
 * The work of one task: makes samples again of flows in the lake.
 *
 * @param wanted the samples that matter
 */
record StoredFlowsTask(Broadcast<SampleKeys> wanted, int buckets) implements Serializable {
  Iterator<Tuple2<Integer, LogOutput>> run(Iterator<InternalRow> flows) {
    List<Tuple2<Integer, LogOutput>> outputs = new ArrayList<>();
    SampleOutputs samples = new SampleOutputs(buckets, outputs);
    StoredFlow stored = new StoredFlow();
    SampleKeys keys = wanted.value();
    while (flows.hasNext()) {
      LogRow row = stored.of(flows.next());
      if (keys.areOf(row.srcHigh, row.srcLow) || keys.areOf(row.dstHigh, row.dstLow)) {
        samples.add(row);
      }
    }
    samples.drain();
    return outputs.iterator();
  }
}
