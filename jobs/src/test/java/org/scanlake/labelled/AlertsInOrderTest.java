package org.scanlake.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.JavaRDD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;

@ExtendWith(SparkExtension.class)
class AlertsInOrderTest {
  @Test
  void partsFollowEachOtherByTimeAndThenById(SparkAssert spark) {
    List<LabelledAlert> expected = new ArrayList<>();
    for (long second : new long[] {-5, 9, 10}) {
      for (char id = 'a'; id <= 'z'; id++) {
        expected.add(alert(String.valueOf(id), second * 1_000_000));
      }
    }
    List<LabelledAlert> shuffled = new ArrayList<>(expected);
    Collections.shuffle(shuffled, new Random(7));

    JavaRDD<LabelledAlert> sorted = AlertsInOrder.sorted(spark.jsc().parallelize(shuffled, 2), 4);

    assertThat(sorted.toLocalIterator()).toIterable().containsExactlyElementsOf(expected);
    assertThat(sorted.glom().collect())
        .hasSize(4)
        .allSatisfy(part -> assertThat(part).hasSizeBetween(1, expected.size() / 2));
  }

  private static LabelledAlert alert(String id, long receivedMicros) {
    return new LabelledAlert(
        id, "", receivedMicros, 0, "192.0.2.7", "", List.of(), 1, new BitSet(), 5);
  }
}
