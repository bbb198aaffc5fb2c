package org.scanlake.study;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts alerts at all thresholds at once: each alert is looked at once, whatever the number of
 * thresholds. Merges with another of the same plan by adding.
 */
public final class SweepTally implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final SortedMap<String, Group> groups = new TreeMap<>();
  private long firstDay = Long.MAX_VALUE;
  private long lastDay = Long.MIN_VALUE;
  private long judged;

  /** The alerts of one group. */
  private static final class Group implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private final List<SweptCounts> swept = new ArrayList<>();
    private long alerts;

    Group(SweepPlan plan) {
      plan.swept().forEach(threshold -> swept.add(new SweptCounts(threshold.range())));
    }

    Group merge(Group other) {
      alerts += other.alerts;
      for (int i = 0; i < swept.size(); i++) {
        swept.get(i).merge(other.swept.get(i));
      }
      return this;
    }
  }

  /** Says what analysts said of the alert that is being counted. */
  public interface Judge {
    /** Of a signature's label, by the signature's index; empty where nothing was said. */
    Optional<Judgement> of(int signature);
  }

  /**
   * Counts one alert.
   *
   * @param in the groups it belongs to
   */
  public void add(SweepPlan plan, StudiedAlert alert, Collection<String> in, Judge judge) {
    firstDay = Math.min(firstDay, alert.day().toEpochDay());
    lastDay = Math.max(lastDay, alert.day().toEpochDay());
    List<Group> counted = new ArrayList<>();
    for (String name : in) {
      counted.add(groups.computeIfAbsent(name, missing -> new Group(plan)));
    }
    counted.forEach(group -> group.alerts++);
    boolean isJudged = false;
    List<SweptThreshold> swept = plan.swept();
    for (int i = 0; i < swept.size(); i++) {
      int signature = swept.get(i).moving().signature();
      PassedThresholds given = swept.get(i).givenAt(alert, plan.labeller());
      boolean hasOther = plan.hasOther(alert.labels(), signature);
      Optional<Judgement> judgement = judge.of(signature);
      isJudged |= judgement.isPresent();
      for (Group group : counted) {
        group.swept.get(i).add(given, hasOther, judgement);
      }
    }
    judged += isJudged ? 1 : 0;
  }

  /** Adds the counts of another; returns this. */
  public SweepTally merge(SweepTally other) {
    firstDay = Math.min(firstDay, other.firstDay);
    lastDay = Math.max(lastDay, other.lastDay);
    judged += other.judged;
    other.groups.forEach((name, group) -> groups.merge(name, group, Group::merge));
    return this;
  }

  /** The names of the groups, sorted. */
  public List<String> groups() {
    return List.copyOf(groups.keySet());
  }

  /** The day of the first alert; empty without alerts. */
  public Optional<LocalDate> first() {
    return groups.isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(firstDay));
  }

  /** The day of the last alert; empty without alerts. */
  public Optional<LocalDate> last() {
    return groups.isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(lastDay));
  }

  /** How many alerts analysts said something of, to one of the signatures. */
  public long judged() {
    return judged;
  }

  /** How many alerts a group has. */
  public long alerts(String group) {
    return group(group).alerts;
  }

  private Group group(String name) {
    Group group = groups.get(name);
    if (group == null) {
      throw new IllegalArgumentException("Cannot find group " + name);
    }
    return group;
  }

  /** What one threshold that moves comes to in a group, by threshold. */
  public List<SweepRow> rows(SweepPlan plan, String group, int swept) {
    SweptThreshold threshold = plan.swept().get(swept);
    SweptCounts counts = group(group).swept.get(swept);
    long[] labelled = counts.labelled();
    long[] alone = counts.alone();
    Hits[] hits = counts.hits();
    List<SweepRow> rows = new ArrayList<>(labelled.length);
    for (int i = 0; i < labelled.length; i++) {
      long noSignature = counts.withoutOther() - (threshold.isClassic() ? alone[i] : 0);
      rows.add(
          new SweepRow(threshold.range().from() + i, labelled[i], alone[i], noSignature, hits[i]));
    }
    return rows;
  }
}
