package org.scanlake.synth;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Numbered blocks of a file that are filled on several threads and written in order. Blocks are
 * used again, so that memory does not grow with the file.
 */
final class OrderedBlocks<B> {
  private final Supplier<B> fresh;
  private final Filler<B> filler;
  private final Writer<B> writer;

  OrderedBlocks(Supplier<B> fresh, Filler<B> filler, Writer<B> writer) {
    this.fresh = fresh;
    this.filler = filler;
    this.writer = writer;
  }

  /** Makes all of a block, which another number may have filled before; on any thread. */
  interface Filler<B> {
    void fill(B block, long number);
  }

  /** Takes the blocks one by one in order of their numbers, on the caller's thread. */
  interface Writer<B> {
    void write(B block) throws IOException;
  }

  /** Makes the blocks 0 to {@code count} − 1. */
  void write(long count, int threads) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      write(count, 2 * threads + 1, pool);
    } finally {
      pool.shutdownNow();
    }
  }

  private void write(long count, int blocks, ExecutorService pool) throws IOException {
    Queue<Future<B>> ahead = new ArrayDeque<>();
    Queue<B> idle = new ArrayDeque<>();
    for (int i = 0; i < blocks; i++) {
      idle.add(fresh.get());
    }
    long next = 0;
    while (next < count || !ahead.isEmpty()) {
      while (next < count && !idle.isEmpty()) {
        ahead.add(submit(pool, idle.remove(), next++));
      }
      B block = finished(ahead.remove());
      writer.write(block);
      idle.add(block);
    }
  }

  private Future<B> submit(ExecutorService pool, B block, long number) {
    return pool.submit(
        () -> {
          filler.fill(block, number);
          return block;
        });
  }

  private static <B> B finished(Future<B> block) throws IOException {
    try {
      return block.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while making a file", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("Making a file failed", failed.getCause());
    }
  }
}
