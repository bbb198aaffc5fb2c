package org.scanlake.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scanlake.aggregate.IngestReport;
import org.scanlake.aggregate.LogCounts;

/** What a load of flow logs did, for people. */
public final class IngestText {
  private static final int NAMED = 10;

  private final IngestReport report;
  private final String lake;

  /**
   * @param lake its folder
   */
  public IngestText(IngestReport report, String lake) {
    this.report = report;
    this.lake = lake;
  }

  /** One line a format, ended by LF: logs, rows and what became of them. */
  public String counts() {
    Map<String, Sums> byFormat = new TreeMap<>();
    for (LogCounts log : report.logs()) {
      byFormat.computeIfAbsent(log.log().header().format().text(), format -> new Sums()).add(log);
    }
    StringBuilder text = new StringBuilder();
    byFormat.forEach((format, sums) -> text.append(format).append(": ").append(sums).append('\n'));
    return text.toString();
  }

  /** What else is worth knowing: lines ended by LF. */
  public String notes() {
    StringBuilder text = new StringBuilder();
    if (report.unchanged() > 0) {
      text.append(Counted.of(report.unchanged(), "log")).append(" unchanged, not read again\n");
    }
    addNamed(text, report.copies(), " has the content of another log and was not read");
    addNamed(
        text,
        report.logs().stream().filter(LogCounts::isHeldBack).map(IngestText::path).toList(),
        " ends within a row, which is read when the log has grown");
    addNamed(
        text,
        report.logs().stream().filter(LogCounts::isDamaged).map(IngestText::path).toList(),
        " is damaged; it was read up to there");
    addAdvice(text);
    addRefused(text);
    if (report.logs().stream().anyMatch(log -> log.bad() > 0)) {
      text.append("bad rows: scanlake quarantine list --lake ")
          .append(TerminalText.shown(lake))
          .append('\n');
    }
    return text.toString();
  }

  private static String path(LogCounts log) {
    return log.log().reading().archive().path();
  }

  private void addAdvice(StringBuilder text) {
    TreeSet<String> advice = new TreeSet<>();
    report.logs().forEach(log -> log.log().header().advice().ifPresent(advice::add));
    advice.forEach(sentence -> text.append(sentence).append('\n'));
  }

  private void addRefused(StringBuilder text) {
    for (IngestReport.Refusal refusal : first(report.refused())) {
      text.append(TerminalText.shown(refusal.path() + " " + refusal.reason())).append('\n');
    }
    addMore(text, report.refused().size());
  }

  private static void addNamed(StringBuilder text, List<String> paths, String what) {
    for (String path : first(paths)) {
      text.append(TerminalText.shown(path)).append(what).append('\n');
    }
    addMore(text, paths.size());
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(NAMED, all.size()));
  }

  private static void addMore(StringBuilder text, int count) {
    if (count > NAMED) {
      text.append("and ").append(count - NAMED).append(" more\n");
    }
  }

  /** Over the logs of one format. */
  private static final class Sums {
    private long logs;
    private long flows;
    private long apart;
    private long bad;

    void add(LogCounts log) {
      logs++;
      flows += log.flows();
      apart += log.apart();
      bad += log.bad();
    }

    @Override
    public String toString() {
      return Counted.of(logs, "log")
          + ", "
          + Counted.of(flows + apart + bad, "row")
          + ": "
          + Counted.of(flows, "flow")
          + ", "
          + apart
          + " counted apart, "
          + bad
          + " bad";
    }
  }
}
