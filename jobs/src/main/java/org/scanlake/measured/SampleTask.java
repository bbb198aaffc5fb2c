package org.scanlake.measured;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
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
 * @param keys of some samples
 * @param writesThese whether those are written; else the others are
 */
record SampleTask(
    Broadcast<SerializableConfiguration> hadoop,
    String folder,
    int runId,
    Broadcast<SampleKeys> keys,
    boolean writesThese)
    implements Serializable {

  static SampleTask ofThese(
      Broadcast<SerializableConfiguration> hadoop,
      String folder,
      int runId,
      Broadcast<SampleKeys> keys) {
    return new SampleTask(hadoop, folder, runId, keys, true);
  }

  static SampleTask ofOthers(
      Broadcast<SerializableConfiguration> hadoop,
      String folder,
      int runId,
      Broadcast<SampleKeys> keys) {
    return new SampleTask(hadoop, folder, runId, keys, false);
  }

  Iterator<NewFile> run(Iterator<Tuple2<Integer, LogOutput>> outputs) throws IOException {
    List<byte[]> blocks = new ArrayList<>();
    while (outputs.hasNext()) {
      if (outputs.next()._2() instanceof LogOutput.Samples samples) {
        blocks.add(samples.bytes());
      }
    }
    if (blocks.isEmpty()) {
      return Collections.emptyIterator();
    }
    SampleMerge merge = SampleMerge.ofBlocks(blocks);
    try (SampleFile file = SampleFile.create(hadoop.value().value(), folder, runId)) {
      while (merge.next()) {
        if (isWritten(merge.sample())) {
          file.add(merge.sample());
        }
      }
      return file.end().stream().iterator();
    }
  }

  private boolean isWritten(MergedSample sample) {
    SampleKeys some = keys.value();
    boolean isOne =
        !some.keys().isEmpty()
            && some.contain(sample.addressHigh(), sample.addressLow(), sample.startMicros());
    return isOne == writesThese;
  }
}
