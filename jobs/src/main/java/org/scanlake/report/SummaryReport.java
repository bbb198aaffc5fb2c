package org.scanlake.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scanlake.network.SourceClasses;
import org.scanlake.signature.Signature;
import org.scanlake.signature.SignatureSet;
import org.scanlake.signature.Signatures;
import org.scanlake.summary.OverallSummary;

/**
 * What all forms of a summary show.
 *
 * @param period the days that were asked for, or those from the first alert to the last; empty when
 *     neither is known
 * @param counts of everything the lake has read, whatever the period
 */
public record SummaryReport(
    Signatures signatures, OverallSummary summary, Optional<Period> period, MailCounts counts) {

  /**
   * How often one thing occurs.
   *
   * @param name a source class
   */
  record Count(String name, long alerts) {}

  /**
   * How often a signature occurs.
   *
   * @param label {@link #NO_SIGNATURE} for the alerts without a classic one
   * @param severity 0–10; empty for those that take no part in it
   */
  record LabelCount(String label, Optional<Integer> severity, long alerts) {
    String severityText() {
      return severity.map(rank -> Integer.toString(rank)).orElse("");
    }
  }

  /** What stands for the label of alerts that have no classic one. */
  static final String NO_SIGNATURE = "No signature";

  /**
   * How often alerts come on a weekday.
   *
   * @param days how many such days the period has
   */
  record WeekdayRate(DayOfWeek weekday, long alerts, long days) {
    String name() {
      return weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** Alerts a day, to two places; 0 without such a day. */
    BigDecimal perDay() {
      return days == 0
          ? BigDecimal.ZERO.setScale(2)
          : BigDecimal.valueOf(alerts).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }
  }

  /** A report over a period, whose open ends are the first and the last alert. */
  public static SummaryReport of(
      Signatures signatures,
      OverallSummary summary,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      MailCounts counts) {
    TreeSet<LocalDate> days = new TreeSet<>(summary.days().keySet());
    since.ifPresent(days::add);
    until.ifPresent(days::add);
    Optional<Period> period =
        days.isEmpty() ? Optional.empty() : Optional.of(new Period(days.first(), days.last()));
    return new SummaryReport(signatures, summary, period, counts);
  }

  /** The signatures of a set in the order of the file, those that never occur too. */
  List<LabelCount> labels(SignatureSet set) {
    List<LabelCount> counts = new ArrayList<>();
    for (int i = 0; i < signatures.all().size(); i++) {
      Signature signature = signatures.all().get(i);
      if (signature.set() == set) {
        boolean ranks = set == SignatureSet.CLASSIC;
        counts.add(
            new LabelCount(
                signature.label(),
                ranks ? Optional.of(signature.severity()) : Optional.empty(),
                summary.labelled(i)));
      }
    }
    return counts;
  }

  /** The alerts without a classic label. */
  LabelCount unlabelled() {
    return new LabelCount(
        NO_SIGNATURE, Optional.of(signatures.noSignatureSeverity()), summary.unlabelled());
  }

  /** The classic signatures and no signature, the severest first. */
  List<LabelCount> ranking() {
    List<LabelCount> ranked = labels(SignatureSet.CLASSIC);
    ranked.add(unlabelled());
    ranked.sort(Comparator.comparing(count -> -count.severity().orElse(0)));
    return ranked;
  }

  List<WeekdayRate> weekdays() {
    List<WeekdayRate> rates = new ArrayList<>();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      long days = period.map(known -> known.days(weekday)).orElse(0L);
      rates.add(new WeekdayRate(weekday, summary.on(weekday), days));
    }
    return rates;
  }

  /** The classes that scanlake counts, then the site's own by name, then {@code other}. */
  List<Count> classes() {
    TreeMap<String, Long> rest = new TreeMap<>(summary.classes());
    List<Count> counts = new ArrayList<>();
    for (String counted : SourceClasses.COUNTED) {
      counts.add(new Count(counted, summary.inClass(counted)));
      rest.remove(counted);
    }
    rest.remove(SourceClasses.OTHER);
    rest.forEach((name, alerts) -> counts.add(new Count(name, alerts)));
    counts.add(new Count(SourceClasses.OTHER, summary.inClass(SourceClasses.OTHER)));
    return counts;
  }

  /** Stretches of days without an alert. */
  List<Period> gaps() {
    return period.map(days -> days.without(summary.days().keySet())).orElse(List.of());
  }
}
