package org.scanlake.measured;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.scanlake.flowlog.LogRow;
import org.scanlake.parsed.StoredFlow;
import scala.Tuple2;

/**
 * The work of one task: makes samples again of flows in the lake.
 *
 * @param wanted lets those flows through that touch the samples that matter
 */
record StoredFlowsTask(Broadcast<SampleSieve> wanted, int buckets) implements Serializable {
  Iterator<Tuple2<Integer, LogOutput>> run(Iterator<InternalRow> flows) {
    return new Outputs(flows, wanted.value(), buckets);
  }

  /** The samples, of which those of one drain are held. */
  private static final class Outputs implements Iterator<Tuple2<Integer, LogOutput>> {
    private final Iterator<InternalRow> flows;
    private final SampleSieve wanted;
    private final Queue<Tuple2<Integer, LogOutput>> ready = new ArrayDeque<>();
    private final SampleOutputs samples;
    private final StoredFlow stored = new StoredFlow();
    private boolean isAtEnd;

    Outputs(Iterator<InternalRow> flows, SampleSieve wanted, int buckets) {
      this.flows = flows;
      this.wanted = wanted;
      this.samples = new SampleOutputs(buckets, ready);
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && flows.hasNext()) {
        LogRow row = stored.of(flows.next());
        if (wanted.letsThrough(row)) {
          samples.add(row);
        }
      }
      if (ready.isEmpty() && !isAtEnd) {
        isAtEnd = true;
        samples.drain();
      }
      return !ready.isEmpty();
    }

    @Override
    public Tuple2<Integer, LogOutput> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }
  }
}
