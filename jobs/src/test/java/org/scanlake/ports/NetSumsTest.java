package org.scanlake.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scanlake.network.Address;

class NetSumsTest {
  private record Key(Address source, long window) {}

  @Test
  void sumsOfAnyPartitionAndDrainingAreThoseOfAll() {
    Random random = new Random(3);
    Map<Key, Long> expected = new HashMap<>();
    NetSums[] parts = {new NetSums(), new NetSums(), new NetSums()};
    NetSums[] reduced = {new NetSums(), new NetSums()};
    for (int i = 0; i < 60_000; i++) {
      Key key =
          new Key(new Address(random.nextInt(2), random.nextInt(3000)), random.nextInt(9) - 4);
      long net = random.nextInt(7) - 3;
      expected.merge(key, net, Long::sum);
      NetSums part = parts[i % 3];
      part.add(key.source().high(), key.source().low(), key.window(), net);
      if (part.size() > 9000) {
        give(part, reduced);
      }
    }
    for (NetSums part : parts) {
      give(part, reduced);
    }
    WindowKeys keys = new WindowKeys(List.of(reduced[0].keysAbove(2), reduced[1].keysAbove(2)));
    expected.values().removeIf(net -> net <= 2);
    assertThat(keys.size()).isEqualTo(expected.size());
    for (Key key : expected.keySet()) {
      int number = keys.number(key.source().high(), key.source().low(), key.window());
      assertThat(keys.source(number)).isEqualTo(key.source());
      assertThat(keys.window(number)).isEqualTo(key.window());
    }
  }

  private static void give(NetSums from, NetSums[] to) {
    long[][] chunks = from.drain(to.length);
    for (int part = 0; part < to.length; part++) {
      to[part].add(chunks[part]);
    }
    assertThat(from.size()).isZero();
  }

  @Test
  void whatRunsOverIsLookedAtWhateverComesAfter() {
    NetSums sums = new NetSums();
    sums.add(0, 1, 0, Long.MAX_VALUE - 1);
    sums.add(0, 1, 0, 5);
    sums.add(0, 1, 0, -100);
    sums.add(0, 2, 0, Long.MIN_VALUE);
    sums.add(0, 2, 0, -1);
    assertThat(sums.keysAbove(20)).hasSize(2 * WindowKeys.STRIDE);
  }

  @Test
  void keysThatAreNotThereHaveNoNumber() {
    WindowKeys keys = new WindowKeys(List.of(new long[] {0, 1, 2}));
    assertThat(keys.number(0, 1, 2)).isZero();
    assertThat(keys.number(0, 1, 3)).isEqualTo(WindowKeys.NONE);
    assertThat(new WindowKeys(List.of()).number(0, 0, 0)).isEqualTo(WindowKeys.NONE);
  }
}
