package org.scanlake.aggregate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.scanlake.measured.MailId;
import org.scanlake.measured.MailKey;
import org.scanlake.measured.SplitCounts;
import org.scanlake.measured.TaskReport;
import org.scanlake.source.Reading;

/** What became of the mails of a load, and which of them are duplicates. */
final class LoadCounts {
  private final List<ArchiveCounts> archives;
  private final List<BitSet> duplicates = new ArrayList<>();
  private boolean quarantines;

  /**
   * @param seen mails that the lake has; those of the load are added
   */
  LoadCounts(List<Reading> readings, List<TaskReport> reports, Set<MailId> seen) {
    archives = readings.stream().map(ArchiveCounts::new).toList();
    for (TaskReport report : reports) {
      for (SplitCounts split : report.splits()) {
        archives.get(split.reading()).add(split);
        quarantines |= split.hasQuarantine();
      }
      duplicates.add(findDuplicates(report, seen));
    }
    archives.forEach(ArchiveCounts::check);
  }

  private BitSet findDuplicates(TaskReport report, Set<MailId> seen) {
    BitSet found = new BitSet();
    int place = 0;
    for (MailKey mail : report.alertMails()) {
      ArchiveCounts archive = archives.get(mail.reading());
      if (seen.add(mail.id())) {
        archive.addNew(mail);
      } else {
        archive.addDuplicate();
        found.set(place);
      }
      place++;
    }
    return found;
  }

  /** One for each reading. */
  List<ArchiveCounts> archives() {
    return archives;
  }

  /** For each task, places of duplicates among its alert mails. */
  List<BitSet> duplicates() {
    return duplicates;
  }

  boolean hasQuarantine() {
    return quarantines;
  }

  long sum(ToLongFunction<ArchiveCounts> count) {
    return archives.stream().mapToLong(count).sum();
  }
}
