package org.scanlake.measured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.scanlake.archive.UnreadableArchiveException;
import org.scanlake.source.LogSplit;
import scala.Tuple2;

/**
 * What comes of some splits, read no further than asked. It holds the samples of one drain at most.
 */
final class LogOutputs implements Iterator<Tuple2<Integer, LogOutput>>, AutoCloseable {
  private final LogTask task;
  private final Iterator<LogSplit> splits;
  private final FlowFile file;
  private final Queue<Tuple2<Integer, LogOutput>> ready = new ArrayDeque<>();
  private final SampleOutputs samples;
  private final List<LogSplitCounts> counts = new ArrayList<>();
  private Optional<LogSplitReader> open = Optional.empty();
  private String path = "";
  private boolean isAtEnd;
  private boolean isClosed;

  /**
   * @param file for the flows, which this closes
   */
  LogOutputs(LogTask task, List<LogSplit> splits, FlowFile file) {
    this.task = task;
    this.splits = splits.iterator();
    this.file = file;
    this.samples = new SampleOutputs(task.buckets(), ready);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !isAtEnd) {
      step();
    }
    return !ready.isEmpty();
  }

  @Override
  public Tuple2<Integer, LogOutput> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void step() {
    try {
      if (open.isPresent()) {
        read(open.get());
      } else if (splits.hasNext()) {
        begin(splits.next());
      } else {
        end();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(UnreadableArchiveException.ofLog(path, e));
    }
  }

  private void begin(LogSplit split) throws IOException {
    path = split.split().archive().path();
    file.begin(path, split.header().format());
    open = Optional.of(task.open(split));
  }

  private void read(LogSplitReader rows) throws IOException {
    while (rows.next()) {
      if (rows.isFlow()) {
        file.add(rows.row(), rows.line().offset());
        samples.add(rows.row());
        if (!ready.isEmpty()) {
          return;
        }
      }
    }
    counts.add(rows.counts());
    rows.close();
    open = Optional.empty();
  }

  private void end() throws IOException {
    LogTaskReport report = new LogTaskReport(counts, file.end().stream().toList());
    ready.add(new Tuple2<>(task.buckets(), new LogOutput.Report(report)));
    samples.drain();
    isAtEnd = true;
    close();
  }

  /** Frees what it holds; a file of flows that has not ended is deleted. */
  @Override
  public void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    try {
      if (open.isPresent()) {
        open.get().close();
      }
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
