package org.scanlake.measured;

import java.io.IOException;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.SerializableConfiguration;
import org.scanlake.lake.NewFile;
import org.scanlake.worm.MergedSample;
import org.scanlake.worm.SampleMerge;
import scala.Tuple2;

/**
 * The work of one task: merges the samples of a bucket of addresses and writes some of them as a
 * file.
 *
 * @param folder of table {@code tcp_samples}
 * @param writesKeys whether those with keys are written; else the others are
 */
record SampleTask(
    Broadcast<SerializableConfiguration> hadoop, String folder, int runId, boolean writesKeys)
    implements Serializable {

  static SampleTask ofKeys(Broadcast<SerializableConfiguration> hadoop, String folder, int runId) {
    return new SampleTask(hadoop, folder, runId, true);
  }

  static SampleTask ofOthers(
      Broadcast<SerializableConfiguration> hadoop, String folder, int runId) {
    return new SampleTask(hadoop, folder, runId, false);
  }

  /**
   * Writes the file; none when no sample is to be written.
   *
   * @param keys as {@link SortedKeys} takes them
   */
  Iterator<NewFile> run(Iterator<Tuple2<Integer, LogOutput>> outputs, Iterator<InternalRow> keys)
      throws IOException {
    try (BlockStore blocks = new BlockStore()) {
      while (outputs.hasNext()) {
        if (outputs.next()._2() instanceof LogOutput.Samples samples) {
          blocks.add(samples.bytes());
        }
      }
      return blocks.isEmpty()
          ? Collections.emptyIterator()
          : write(new SampleMerge(blocks.streams()), new SortedKeys(keys));
    }
  }

  private Iterator<NewFile> write(SampleMerge merge, SortedKeys keys) throws IOException {
    try (SampleFile file = SampleFile.create(hadoop.value().value(), folder, runId)) {
      while (merge.next()) {
        if (hasKey(merge.sample(), keys) == writesKeys) {
          file.add(merge.sample());
        }
      }
      return file.end().stream().iterator();
    }
  }

  private static boolean hasKey(MergedSample sample, SortedKeys keys) {
    return keys.contain(sample.addressHigh(), sample.addressLow(), sample.startMicros());
  }
}
