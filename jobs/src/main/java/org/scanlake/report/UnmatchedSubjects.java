package org.scanlake.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says so when most mails of an archive are of no alert kind, and what their subjects are. */
public final class UnmatchedSubjects {
  private static final int SHOWN = 10;

  private final String archive;
  private final TreeMap<String, Long> subjects = new TreeMap<>();
  private long mails;
  private long notAlerts;

  /**
   * Of no mail yet.
   *
   * @param archive path of an mbox, or of a folder whose single mails count together
   */
  public UnmatchedSubjects(String archive) {
    this.archive = archive;
  }

  /**
   * Adds mails of the archive.
   *
   * @param counts masked subjects of those that are no alerts, and how often each came
   */
  public UnmatchedSubjects add(long someMails, long someNotAlerts, Map<String, Long> counts) {
    mails += someMails;
    notAlerts += someNotAlerts;
    counts.forEach((subject, count) -> subjects.merge(subject, count, Long::sum));
    return this;
  }

  /** The ten commonest subjects, or nothing when at least half of the mails matched a kind. */
  public String text() {
    if (2 * notAlerts <= mails) {
      return "";
    }
    StringBuilder text = new StringBuilder(TerminalText.shown(archive));
    text.append(": fewer than half of the mails match an alert kind; the commonest other subjects");
    text.append(" (digits and addresses masked):\n");
    for (Map.Entry<String, Long> subject : commonest(subjects)) {
      text.append(String.format("%9d  ", subject.getValue()));
      text.append(subject.getKey().isEmpty() ? "(none)" : TerminalText.shown(subject.getKey()));
      text.append('\n');
    }
    return text.append("see scanlake try MAIL, and alert-kinds.yaml for --conf DIR\n").toString();
  }

  private static List<Map.Entry<String, Long>> commonest(Map<String, Long> subjects) {
    Comparator<Map.Entry<String, Long>> byCount = Map.Entry.comparingByValue();
    return subjects.entrySet().stream()
        .sorted(byCount.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN)
        .toList();
  }
}
