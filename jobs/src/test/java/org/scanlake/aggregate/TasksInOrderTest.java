package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasksInOrderTest {
  private final List<String> handedOn = new ArrayList<>();
  private final TasksInOrder<String> tasks =
      new TasksInOrder<>((task, result) -> handedOn.add(task + result));

  @Test
  void resultWaitsForThoseBeforeIt() {
    tasks.ended(2, "c");
    tasks.ended(1, "b");
    assertThat(handedOn).isEmpty();
    tasks.ended(0, "a");
    assertThat(handedOn).containsExactly("0a", "1b", "2c");
  }

  @Test
  void resultInItsTurnIsHandedOnAtOnce() {
    tasks.ended(0, "a");
    assertThat(handedOn).containsExactly("0a");
    tasks.ended(2, "c");
    tasks.ended(1, "b");
    assertThat(handedOn).containsExactly("0a", "1b", "2c");
  }
}
