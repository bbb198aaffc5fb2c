package org.scanlake.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Says so when most mails are of no alert kind, and what their subjects are. */
public final class UnmatchedSubjects {
  private static final int SHOWN = 10;

  private UnmatchedSubjects() {}

  /**
   * The ten commonest subjects, or nothing when at least half of the mails matched a kind.
   *
   * @param subjects masked subjects and how often each came
   */
  public static String text(long mails, long notAlerts, Map<String, Long> subjects) {
    if (2 * notAlerts <= mails) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("fewer than half of the mails match an alert kind; the commonest other subjects");
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
