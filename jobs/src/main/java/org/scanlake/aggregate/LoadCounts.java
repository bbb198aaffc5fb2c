package org.scanlake.aggregate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scanlake.lake.Lake;
import org.scanlake.measured.MailKey;
import org.scanlake.measured.MailRows;
import org.scanlake.measured.SplitCounts;
import org.scanlake.measured.TaskReport;
import org.scanlake.source.Reading;

/** What became of the mails of a load, and which of them are duplicates. */
final class LoadCounts {
  private final List<ArchiveCounts> archives;
  private final List<BitSet> duplicates = new ArrayList<>();
  private boolean quarantines;

  /**
   * @param known mails that the lake has; those of the load are added
   */
  LoadCounts(List<Reading> readings, List<TaskReport> reports, KnownMails known) {
    archives = readings.stream().map(ArchiveCounts::new).toList();
    for (TaskReport report : reports) {
      for (SplitCounts split : report.splits()) {
        archives.get(split.reading()).add(split);
        quarantines |= split.hasQuarantine();
      }
      duplicates.add(findDuplicates(report, known));
    }
    archives.forEach(ArchiveCounts::check);
  }

  private BitSet findDuplicates(TaskReport report, KnownMails known) {
    BitSet found = new BitSet();
    int place = 0;
    for (MailKey mail : report.alertMails()) {
      found.set(place, !isWritten(mail, known));
      place++;
    }
    return found;
  }

  private boolean isWritten(MailKey mail, KnownMails known) {
    ArchiveCounts archive = archives.get(mail.reading());
    if (known.add(mail)) {
      archive.addNew(mail);
      return true;
    }
    Optional<MailRows> worse = known.takeWorse(mail);
    worse.ifPresentOrElse(before -> archive.addReplacement(mail, before), archive::addDuplicate);
    return worse.isPresent();
  }

  /** One for each reading. */
  List<ArchiveCounts> archives() {
    return archives;
  }

  /** For each task, places among its alert mails of the duplicates that are not written. */
  List<BitSet> duplicates() {
    return duplicates;
  }

  boolean hasQuarantine() {
    return quarantines;
  }

  /** What is written of the mails. */
  MailRows written() {
    return archives.stream().map(ArchiveCounts::written).reduce(MailRows.NONE, MailRows::plus);
  }

  /** Whether no alert is new or reads better, and the same is in quarantine as before. */
  boolean readAsBefore(Lake lake) {
    Map<String, Map<String, Long>> reasons = new HashMap<>();
    for (ArchiveCounts archive : archives) {
      reasons.put(archive.reading().archive().path(), archive.reasons());
    }
    Map<String, Map<String, Long>> before = CurrentQuarantine.reasonsByArchive(lake);
    reasons.keySet().forEach(path -> before.putIfAbsent(path, Map.of()));
    before.keySet().retainAll(reasons.keySet());
    return written().equals(MailRows.NONE) && reasons.equals(before);
  }
}
