package org.scanlake.measured;

import java.util.Iterator;
import java.util.List;
import org.scanlake.flowlog.LogHeader;
import org.scanlake.source.LogSplit;

/** Walks over the splits of logs and knows the header in force where each begins. */
final class HeadersInForce {
  private final Iterator<LogSplitCounts> read;
  private int reading = -1;
  private LogHeader header;

  private HeadersInForce(LogHeader header, Iterator<LogSplitCounts> read) {
    this.header = header;
    this.read = read;
  }

  /**
   * The splits of each task, each under its header; those of a log follow each other.
   *
   * @param reports what the tasks found in them
   */
  static List<List<LogSplit>> of(List<List<LogSplit>> tasks, List<LogTaskReport> reports) {
    HeadersInForce walk =
        new HeadersInForce(
            tasks.get(0).get(0).header(),
            reports.stream().flatMap(report -> report.splits().stream()).iterator());
    return tasks.stream().map(task -> task.stream().map(walk::next).toList()).toList();
  }

  private LogSplit next(LogSplit split) {
    LogHeader begins = split.split().reading() == reading ? header : split.header();
    reading = split.split().reading();
    header = read.next().headers().after(begins);
    return split.under(begins);
  }
}
