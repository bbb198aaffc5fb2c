package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PortSumsTest {
  @Test
  void theTenLargestAreKeptAndOfEqualsTheLowerPort() {
    PortSums sums = new PortSums();
    for (int port = 112; port > 100; port--) {
      sums.add(port, port == 111 ? 9 : 5);
    }
    PortSamples largest = sums.largest();
    assertThat(largest.key()).isEqualTo("101,102,103,104,105,106,107,108,109,111");
    assertThat(largest.isFull()).isTrue();
    assertThat(largest.ports()).isEqualTo(12);
  }

  @Test
  void percentsAreOfAllPacketsThoseOfPortsWithoutAPlaceToo() {
    PortSums sums = new PortSums();
    sums.add(1, 50);
    for (int port = 2; port <= 51; port++) {
      sums.add(port, 1);
    }
    assertThat(sums.largest())
        .hasToString("[1,50][2,1][3,1][4,1][5,1][6,1][7,1][8,1][9,1][10,1]...");
  }

  @Test
  void nineAreNotAll() {
    PortSums sums = new PortSums();
    for (int port = 0; port < 9; port++) {
      sums.add(port, 1);
    }
    assertThat(sums.largest().toString()).endsWith("[8,11]");
  }

  @Test
  void aPortThatIsSmallInEverySampleCanBeLargeInTheirSum() {
    PortSums all = new PortSums();
    for (int sample = 0; sample < 20; sample++) {
      for (int port = 0; port < 9; port++) {
        all.add(1000 + sample * 9 + port, 3);
      }
      all.add(80, 2);
    }
    assertThat(all.largest().places()).contains(new PortSample(80, 40));
  }

  @Test
  void lowestAndHighestPortAreNoFreePlaces() {
    PortSums sums = new PortSums();
    sums.add(0, 0);
    sums.add(65535, 1);
    assertThat(sums.largest()).hasToString("[0,0][65535,100]");
  }

  @Test
  void sumsStayAtTheLargestNumber() {
    PortSums sums = new PortSums();
    sums.add(1, Long.MAX_VALUE);
    sums.add(1, Long.MAX_VALUE);
    sums.add(2, 1);
    assertThat(sums.largest().packets()).isEqualTo(Long.MAX_VALUE);
  }

  @Property
  void sumsOfAnyPartitionAreThoseOfAll(
      @ForAll @Size(max = 200) List<@IntRange(max = 40) Integer> ports,
      @ForAll @IntRange(min = 1, max = 7) int parts) {
    PortSums all = new PortSums();
    PortSums[] partial = new PortSums[parts];
    for (int i = 0; i < ports.size(); i++) {
      all.add(ports.get(i) * 1021, i);
      PortSums part = partial[i % parts] == null ? new PortSums() : partial[i % parts];
      part.add(ports.get(i) * 1021, i);
      partial[i % parts] = part;
    }
    PortSums merged = new PortSums();
    for (int part = parts - 1; part >= 0; part--) {
      if (partial[part] != null) {
        merged.add(partial[part]);
      }
    }
    assertThat(merged.largest()).isEqualTo(all.largest());
  }
}
