package org.scanlake.aggregate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Hands on the results of tasks, which end in any order, in the order of the tasks. */
final class TasksInOrder<T> {
  private final BiConsumer<Integer, T> next;
  private final Map<Integer, T> waiting = new HashMap<>();
  private int handedOn;

  /**
   * @param next given a task's number, from 0, and its result
   */
  TasksInOrder(BiConsumer<Integer, T> next) {
    this.next = next;
  }

  /** A task has ended. Only results behind a task that still runs are kept. */
  void ended(int task, T result) {
    waiting.put(task, result);
    @Nullable T ready = waiting.remove(handedOn);
    while (ready != null) {
      next.accept(handedOn, ready);
      handedOn++;
      ready = waiting.remove(handedOn);
    }
  }
}
