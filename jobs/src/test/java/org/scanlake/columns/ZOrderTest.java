package org.scanlake.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZOrderTest {
  private static final int ROWS = 1600;
  private static final int CELL = ROWS / 16;

  @Test
  void everyRowHasOnePlace() {
    int[] ranks = new Random(1).ints(ROWS, 0, 7).toArray();

    int[] order = ZOrder.of(ranks, ranks, ROWS);

    assertThat(Arrays.stream(order).sorted().toArray())
        .isEqualTo(IntStream.range(0, ROWS).toArray());
  }

  @Test
  void aValueOfEitherColumnIsInAFewOfTheCells() {
    int[] first = IntStream.range(0, ROWS).map(row -> row / 40).toArray();
    int[] second = IntStream.range(0, ROWS).map(row -> row % 40).toArray();

    int[] order = ZOrder.of(first, second, ROWS);

    for (int value = 0; value < 40; value++) {
      assertThat(cells(order, first, value)).as("first column, %d", value).isLessThanOrEqualTo(5);
      assertThat(cells(order, second, value)).as("second column, %d", value).isLessThanOrEqualTo(5);
    }
  }

  @Test
  void rowsThatAreEqualKeepTheirOrder() {
    int[] same = new int[ROWS];

    assertThat(ZOrder.of(same, same, ROWS)).isEqualTo(IntStream.range(0, ROWS).toArray());
  }

  private static int cells(int[] order, int[] ranks, int value) {
    Set<Integer> cells = new HashSet<>();
    for (int place = 0; place < ROWS; place++) {
      if (ranks[order[place]] == value) {
        cells.add(place / CELL);
      }
    }
    return cells.size();
  }
}
