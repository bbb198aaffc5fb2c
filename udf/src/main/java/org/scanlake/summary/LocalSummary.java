package org.scanlake.summary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.scanlake.archive.ArchiveFile;
import org.scanlake.archive.UnreadableArchiveException;
import org.scanlake.conf.Configuration;
import org.scanlake.signature.MetricPlan;

/**
 * The overall summary of local archives over all cores, without Spark and without a lake. Archives
 * are cut into pieces that threads take in turn; results are added in the order of the archives, so
 * that the number of threads changes nothing.
 */
public final class LocalSummary {
  private final Configuration configuration;
  private final MetricPlan plan;
  private final Verdicts verdicts;
  private final LongConsumer bytesRead;

  /**
   * @param bytesRead told the size of each piece that has been read, from any thread
   */
  public LocalSummary(Configuration configuration, LongConsumer bytesRead) {
    this.configuration = configuration;
    this.plan = new MetricPlan(configuration.signatures().metrics(), configuration.ports());
    this.verdicts = new Verdicts(configuration, plan);
    this.bytesRead = bytesRead;
  }

  /**
   * Reads the archives.
   *
   * @throws IOException when one that was listed cannot be read
   */
  public ArchivesResult of(List<ArchiveFile> archives, int threads) throws IOException {
    List<Piece> pieces = Piece.of(archives);
    MailSieve sieve = new MailSieve(new OverallSummary(configuration.signatures()));
    ThreadLocal<MailCounter> counters =
        ThreadLocal.withInitial(() -> new MailCounter(configuration, plan, verdicts));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<PieceResult>> results = new ArrayList<>();
      for (Piece piece : pieces) {
        results.add(pool.submit(reading(piece, counters)));
      }
      for (int i = 0; i < results.size(); i++) {
        sieve.add(pieces.get(i).archive().archive(), results.set(i, null).get());
      }
      return sieve.result();
    } catch (ExecutionException e) {
      throw asIo(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading " + paths(archives), e);
    } finally {
      pool.shutdownNow();
    }
  }

  private Callable<PieceResult> reading(Piece piece, ThreadLocal<MailCounter> counters) {
    return () -> {
      try {
        PieceResult result = piece.read(counters.get(), configuration.kinds().limits());
        bytesRead.accept(piece.bytes());
        return result;
      } catch (IOException e) {
        throw UnreadableArchiveException.of(piece.archive().path().toString(), e);
      }
    };
  }

  private static IOException asIo(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof IOException io) {
      return io;
    }
    if (cause instanceof RuntimeException bug) {
      throw bug;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IOException(cause);
  }

  private static List<String> paths(List<ArchiveFile> archives) {
    return archives.stream().map(archive -> archive.path().toString()).toList();
  }
}
