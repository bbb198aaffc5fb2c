package org.scanlake.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowRowsTest {
  @Test
  void roomForAGiantMailIsGivenBackAfterIt() {
    FlowRows rows = new FlowRows();
    int first = rows.capacity();
    for (int i = 0; i < 100_000; i++) {
      rows.append();
    }
    assertThat(rows.capacity()).isGreaterThanOrEqualTo(100_000);
    rows.truncate(0);
    assertThat(rows.capacity()).isEqualTo(first);
    assertThat(rows.size()).isZero();
  }

  @Test
  void roomForAnOrdinaryMailIsKept() {
    FlowRows rows = new FlowRows();
    for (int i = 0; i < 10_000; i++) {
      rows.append();
    }
    int room = rows.capacity();
    rows.truncate(0);
    assertThat(rows.capacity()).isEqualTo(room);
  }
}
