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
import org.scanlake.archive.MboxMails;
import org.scanlake.archive.RawMail;

/**
 * Filters an mbox as a stream: one thread splits it, as archives are split that are read into a
 * lake, several judge the mails, and they come out in their order. Memory does not grow with the
 * archive.
 */
public final class MboxFilter {
  private final FilterRules rules;
  private final OptionalInt dropBelow;
  private final FilterOutput output;

  /**
   * @param dropBelow alerts of a lower severity are left out
   */
  public MboxFilter(FilterRules rules, OptionalInt dropBelow, FilterOutput output) {
    this.rules = rules;
    this.dropBelow = dropBelow;
    this.output = output;
  }

  /** Reads {@code in} to its end. */
  public void pass(InputStream in, OutputStream out, OutputStream notes, int threads)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      new Run(pool, threads, out, notes).pass(in);
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
        ThreadLocal.withInitial(() -> new MailFilter(rules, dropBelow, output));
    private final ArrayDeque<Future<MailBatch.Filtered>> waiting = new ArrayDeque<>();
    private MailBatch batch = new MailBatch(RawMail.notLoaded(0));
    private boolean amongMails;
    private long largeMail;

    Run(ExecutorService pool, int threads, OutputStream out, OutputStream notes) {
      this.pool = pool;
      this.mostWaiting = 2 * threads;
      this.out = out;
      this.notes = notes;
    }

    void pass(InputStream in) throws IOException, InterruptedException {
      MboxMails mails = MboxMails.whole(in, rules.configuration().kinds().limits(), this::unheld);
      amongMails = true;
      largeMail = mails.position();
      while (mails.next()) {
        if (!mails.mail().tooLarge()) {
          add(mails.mail());
        }
        largeMail = mails.position();
      }
      writeAll();
      out.flush();
    }

    private void add(RawMail mail) throws IOException, InterruptedException {
      if (!batch.hasRoom(mail)) {
        submit(mail);
      }
      batch.add(mail);
    }

    private void submit(RawMail next) throws IOException, InterruptedException {
      MailBatch full = batch;
      waiting.add(pool.submit(() -> full.filter(filters.get())));
      batch = new MailBatch(next);
      while (waiting.size() > mostWaiting) {
        write(waiting.remove());
      }
    }

    private void writeAll() throws IOException, InterruptedException {
      submit(RawMail.notLoaded(0));
      while (!waiting.isEmpty()) {
        write(waiting.remove());
      }
    }

    private void write(Future<MailBatch.Filtered> future) throws IOException, InterruptedException {
      try {
        MailBatch.Filtered filtered = future.get();
        filtered.notes().writeTo(notes);
        filtered.out().writeTo(out);
      } catch (ExecutionException e) {
        throw new IOException("cannot filter: " + e.getCause(), e);
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
        RawMail raw = RawMail.notLoaded(to - from);
        filters.get().pass(new PassingMail(bytes, from, to, raw), out, notes);
      } else {
        output.rest(bytes, from, to, out);
      }
    }
  }
}
