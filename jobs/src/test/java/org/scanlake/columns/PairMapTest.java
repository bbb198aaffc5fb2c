package org.scanlake.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

  /** These met in one place while a hash was a product that anybody can take back. */
  @Test
  @Timeout(20)
  void pairsMadeToMeetAreFoundAsFastAsOthers() {
    PairMap map = new PairMap();
    for (int i = 0; i < 300_000; i++) {
      map.put(i, low(i), i);
    }
    assertThat(map.get(7, low(7))).isEqualTo(7);
  }

  @Test
  void clearedMapKnowsNoPair() {
    PairMap map = new PairMap();
    map.put(0, 0, 7);
    map.clear();
    assertThat(map.get(0, 0)).isEqualTo(PairMap.NONE);
  }

  private static long low(long high) {
    return high * 0x9e3779b97f4a7c15L ^ 5;
  }
}
