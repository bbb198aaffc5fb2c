package org.scanlake.conf;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work on a thread of its own while others go on: before the first mail there is a core to spare.
 */
final class Background<T> {
  private final FutureTask<T> task;

  private Background(Callable<T> work) {
    task = new FutureTask<>(work);
  }

  static <T> Background<T> of(Callable<T> work) {
    Background<T> background = new Background<>(work);
    Thread thread = new Thread(background.task, "configuration");
    thread.setDaemon(true);
    thread.start();
    return background;
  }

  /** Waits for what the work gives, or throws what it threw. */
  T result() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading the configuration", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException wrong) {
        throw wrong;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("Cannot read the configuration", e.getCause());
    }
  }
}
