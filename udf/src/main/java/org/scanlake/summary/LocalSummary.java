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
import org.scanlake.archive.MailChecksum;
import org.scanlake.archive.ParseLimits;
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
  private final ParseLimits limits;
  private final MetricPlan plan;
  private final Verdicts verdicts;
  private final LongConsumer bytesRead;

  /**
   * @param bytesRead told the size of each piece that has been read, from any thread
   */
  public LocalSummary(Configuration configuration, LongConsumer bytesRead) {
    this.configuration = configuration;
    this.limits = configuration.kinds().limits();
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
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<PieceResult> results = identified(pieces, counted(pieces, pool), pool);
      MailSieve sieve = new MailSieve(new OverallSummary(configuration.signatures()));
      for (int i = 0; i < pieces.size(); i++) {
        ArchiveFile file = pieces.get(i).archive();
        sieve.add(file.archive(), file.path().toString(), results.get(i));
      }
      return sieve.result();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading " + paths(archives), e);
    } finally {
      pool.shutdownNow();
    }
  }

  private List<PieceResult> counted(List<Piece> pieces, ExecutorService pool)
      throws IOException, InterruptedException {
    ThreadLocal<MailCounter> counters =
        ThreadLocal.withInitial(
            () -> new MailCounter(configuration, plan, verdicts, new MailChecksum()::of));
    List<Future<PieceResult>> results = new ArrayList<>();
    for (Piece piece : pieces) {
      results.add(pool.submit(reading(piece, () -> count(piece, counters.get()))));
    }
    return all(results);
  }

  private PieceResult count(Piece piece, MailCounter counter) throws IOException {
    List<MailVerdict> found = new ArrayList<>();
    ArchiveTally tally =
        piece.read(limits, (mail, pieceTally) -> counter.count(mail, pieceTally, found));
    if (piece.archive().isEmpty()) {
      tally.addEmptyFile();
    }
    bytesRead.accept(piece.bytes());
    return new PieceResult(tally, found);
  }

  private List<PieceResult> identified(
      List<Piece> pieces, List<PieceResult> results, ExecutorService pool)
      throws IOException, InterruptedException {
    RepeatedMails repeated = new RepeatedMails(results);
    if (repeated.areNone()) {
      return results;
    }
    List<Future<PieceResult>> identified = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      PieceResult result = results.get(i);
      identified.add(
          pool.submit(
              repeated.areIn(result)
                  ? reading(piece, () -> repeated.identified(piece, result, limits))
                  : () -> result));
    }
    return all(identified);
  }

  private static Callable<PieceResult> reading(Piece piece, Callable<PieceResult> work) {
    return () -> {
      try {
        return work.call();
      } catch (IOException e) {
        throw UnreadableArchiveException.of(piece.archive().path().toString(), e);
      }
    };
  }

  private static List<PieceResult> all(List<Future<PieceResult>> results)
      throws IOException, InterruptedException {
    List<PieceResult> all = new ArrayList<>();
    for (Future<PieceResult> result : results) {
      try {
        all.add(result.get());
      } catch (ExecutionException e) {
        throw asIo(e);
      }
    }
    return all;
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
