package org.scanlake.filter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.scanlake.archive.MboxMails;
import org.scanlake.archive.RawMail;

/**
 * Filters an mbox as a stream: one thread splits it, as archives are split that are read into a
 * lake, several judge the mails, and they come out in their order. Memory does not grow with the
 * archive, nor with the number of large mails: one that no batch has room for is judged by the
 * thread that splits, where it lies.
 */
public final class MboxFilter {
  private static final int BATCH_BYTES = 1 << 19;

  /** More would wait for the one that splits, and each holds memory. */
  private static final int MOST_THREADS = 8;

  private final FilterRules rules;
  private final OptionalInt dropBelow;
  private final Supplier<FilterOutput> outputs;
  private final int batchBytes;

  /**
   * @param dropBelow alerts of a lower severity are left out
   * @param outputs makes one for each thread
   */
  public MboxFilter(FilterRules rules, OptionalInt dropBelow, Supplier<FilterOutput> outputs) {
    this(rules, dropBelow, outputs, BATCH_BYTES);
  }

  MboxFilter(
      FilterRules rules, OptionalInt dropBelow, Supplier<FilterOutput> outputs, int batchBytes) {
    this.rules = rules;
    this.dropBelow = dropBelow;
    this.outputs = outputs;
    this.batchBytes = batchBytes;
  }

  /**
   * Reads {@code in} to its end; false where it has bytes, but no separator, and so no mail.
   *
   * @param threads no more than eight are used
   */
  public boolean pass(InputStream in, OutputStream out, OutputStream notes, int threads)
      throws IOException {
    int used = Math.min(threads, MOST_THREADS);
    ExecutorService pool = Executors.newFixedThreadPool(used);
    try {
      return new Run(pool, 2 * used, out, notes).pass(in);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private final class Run {
    private final ExecutorService pool;
    private final int mostWaiting;
    private final OutputStream out;
    private final OutputStream notes;
    private final ThreadLocal<MailFilter> filters =
        ThreadLocal.withInitial(() -> new MailFilter(rules, dropBelow, outputs.get()));
    private final ArrayDeque<Future<MailBatch>> waiting = new ArrayDeque<>();
    private final ArrayDeque<MailBatch> free = new ArrayDeque<>();
    private MailBatch batch = new MailBatch(batchBytes);
    private boolean amongMails;
    private long largeMail;

    Run(ExecutorService pool, int mostWaiting, OutputStream out, OutputStream notes) {
      this.pool = pool;
      this.mostWaiting = mostWaiting;
      this.out = out;
      this.notes = notes;
    }

    boolean pass(InputStream in) throws IOException, InterruptedException {
      MboxMails mails = MboxMails.whole(in, rules.configuration().kinds().limits(), this::unheld);
      amongMails = true;
      largeMail = mails.position();
      boolean found = mails.position() == 0;
      while (mails.next()) {
        found = true;
        if (!mails.mail().tooLarge()) {
          add(mails.mail());
        }
        largeMail = mails.position();
      }
      writeAll();
      out.flush();
      return found;
    }

    private void add(RawMail mail) throws IOException, InterruptedException {
      if (!batch.hasRoom(mail)) {
        submit();
      }
      if (batch.hasRoom(mail)) {
        batch.add(mail);
      } else {
        writeAll();
        filters.get().pass(PassingMail.of(mail), out, notes);
      }
    }

    private void submit() throws IOException, InterruptedException {
      if (batch.isEmpty()) {
        return;
      }
      MailBatch full = batch;
      waiting.add(pool.submit(() -> full.filter(filters.get())));
      batch = free.isEmpty() ? new MailBatch(batchBytes) : free.remove();
      while (waiting.size() > mostWaiting) {
        write(waiting.remove());
      }
    }

    private void writeAll() throws IOException, InterruptedException {
      submit();
      while (!waiting.isEmpty()) {
        write(waiting.remove());
      }
    }

    private void write(Future<MailBatch> future) throws IOException, InterruptedException {
      MailBatch filtered = result(future);
      filtered.drainTo(out, notes);
      free.add(filtered);
    }

    private static MailBatch result(Future<MailBatch> future)
        throws IOException, InterruptedException {
      try {
        return future.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        if (e.getCause() instanceof RuntimeException bug) {
          throw bug;
        }
        throw e.getCause() instanceof IOException failure ? failure : new IOException(e);
      }
    }

    /** Bytes before the first mail, or of a mail over the size limit, of which the first part. */
    private void unheld(long offset, byte[] bytes, int from, int to) throws IOException {
      try {
        writeAll();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      if (amongMails && offset == largeMail) {
        RawMail raw = RawMail.notLoaded(offset, to - from);
        filters.get().pass(new PassingMail(bytes, from, to, raw), out, notes);
      } else {
        filters.get().passRest(bytes, from, to, out);
      }
    }
  }
}
