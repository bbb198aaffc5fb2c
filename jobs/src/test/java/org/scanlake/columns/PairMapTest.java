package org.scanlake.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairMapTest {
  @Test
  void everyPairKeepsItsNumberWhileTheMapGrows() {
    SplittableRandom random = new SplittableRandom(3);
    Map<List<Long>, Integer> expected = new HashMap<>();
    PairMap map = new PairMap();
    for (int i = 0; i < 100_000; i++) {
      long high = random.nextLong(300) << 32;
      long low = random.nextLong(300);
      Integer known = expected.putIfAbsent(List.of(high, low), i);
      assertThat(map.get(high, low)).isEqualTo(known == null ? PairMap.NONE : known);
      if (known == null) {
        map.put(high, low, i);
      }
    }
  }

  @Test
  void clearedMapKnowsNoPair() {
    PairMap map = new PairMap();
    map.put(0, 0, 7);
    map.clear();
    assertThat(map.get(0, 0)).isEqualTo(PairMap.NONE);
  }
}
