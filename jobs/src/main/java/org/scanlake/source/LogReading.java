package org.scanlake.source;

import java.util.ArrayList;
import java.util.List;
import org.scanlake.flowlog.LogHeader;

/**
 * A flow log, or what was added to it, to be read.
 *
 * @param header in force where the reading begins
 * @param before what was read of it before
 */
public record LogReading(Reading reading, LogHeader header, LogBefore before) {
  /** The splits of each task; tasks, and the splits of each, follow the order of the logs. */
  public static List<List<LogSplit>> splits(List<LogReading> logs, long splitBytes) {
    List<List<LogSplit>> tasks = new ArrayList<>();
    for (List<Split> task :
        Splits.of(logs.stream().map(LogReading::reading).toList(), splitBytes)) {
      tasks.add(task.stream().map(split -> logs.get(split.reading()).split(split)).toList());
    }
    return tasks;
  }

  private LogSplit split(Split split) {
    boolean continues = split.start() > 0 && split.start() == reading.from();
    return new LogSplit(split, header, 0, continues, before.hasRun());
  }
}
