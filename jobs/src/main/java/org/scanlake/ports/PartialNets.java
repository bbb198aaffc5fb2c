package org.scanlake.ports;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import org.apache.spark.sql.catalyst.InternalRow;
import org.scanlake.worm.ReportWindow;
import scala.Tuple2;

/**
 * The sums of some samples, in chunks by the part of the sources that they are of. What becomes too
 * much to hold is given away before the samples end.
 */
final class PartialNets implements Iterator<Tuple2<Integer, long[]>> {
  private static final int MOST_ENTRIES = 1 << 20;

  private final Iterator<InternalRow> samples;
  private final SampleKey key;
  private final int parts;
  private final NetSums sums = new NetSums();
  private final Queue<Tuple2<Integer, long[]>> chunks = new ArrayDeque<>();

  /**
   * @param samples columns sample, source, syn, fin_returned
   */
  PartialNets(Iterator<InternalRow> samples, ReportWindow window, int parts) {
    this.samples = samples;
    this.key = new SampleKey(window);
    this.parts = parts;
  }

  @Override
  public boolean hasNext() {
    while (chunks.isEmpty() && samples.hasNext()) {
      fill();
      drain();
    }
    return !chunks.isEmpty();
  }

  @Override
  public Tuple2<Integer, long[]> next() {
    return chunks.remove();
  }

  private void fill() {
    while (sums.size() < MOST_ENTRIES && samples.hasNext()) {
      InternalRow row = samples.next();
      long net = row.getLong(2) - row.getLong(3);
      if (net != 0) {
        key.read(row);
        sums.add(key.high(), key.low(), key.window(), net);
      }
    }
  }

  private void drain() {
    long[][] entries = sums.drain(parts);
    for (int part = 0; part < parts; part++) {
      if (entries[part].length > 0) {
        chunks.add(new Tuple2<>(part, entries[part]));
      }
    }
  }
}
