package org.scanlake.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes of tables that do not wait for each other. A Delta commit is mostly waiting; while one
 * commits, the tasks of the others have the cores.
 */
final class ParallelSteps {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> running = new ArrayList<>();
  private final Consumer<LoadStep> done;

  ParallelSteps(Consumer<LoadStep> done) {
    this.done = done;
  }

  void start(LoadStep step, Runnable write) {
    running.add(
        threads.submit(
            () -> {
              write.run();
              done.accept(step);
            }));
  }

  /** Waits for all; throws what the first that failed threw, when none is running any more. */
  void finish() {
    threads.shutdown();
    List<RuntimeException> failures = new ArrayList<>();
    for (Future<?> step : running) {
      try {
        step.get();
      } catch (ExecutionException e) {
        failures.add(asUnchecked(e.getCause()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        failures.add(new IllegalStateException("interrupted while writing", e));
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private static RuntimeException asUnchecked(@Nullable Throwable cause) {
    return cause instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(cause);
  }
}
