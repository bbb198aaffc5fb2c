package org.scanlake.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.scanlake.alert.AlertHead;
import org.scanlake.alert.AlertReader;
import org.scanlake.alert.MailReading;
import org.scanlake.archive.MailMark;
import org.scanlake.archive.RawMail;
import org.scanlake.conf.Configuration;
import org.scanlake.signature.AlertMeasurer;
import org.scanlake.signature.MetricPlan;

/** Reads, measures and judges one mail after the other. One instance a thread. */
public final class MailCounter {
  private final AlertReader reader;
  private final AlertMeasurer measurer;
  private final Verdicts verdicts;
  private final Function<RawMail, MailMark> marks;
  private final Map<AlertVerdict, AlertVerdict> seen = new HashMap<>();

  /**
   * @param marks gives what tells the mail from others in its {@link MailVerdict}
   */
  public MailCounter(
      Configuration configuration,
      MetricPlan plan,
      Verdicts verdicts,
      Function<RawMail, MailMark> marks) {
    this.marks = marks;
    this.reader = new AlertReader(configuration.kinds());
    this.measurer = new AlertMeasurer(plan, configuration.networks());
    this.verdicts = verdicts;
  }

  /** Counts one mail; its verdict goes to {@code found} when it is an alert. */
  public void count(RawMail mail, ArchiveTally tally, List<MailVerdict> found) {
    MailReading reading = reader.read(mail);
    if (reading instanceof MailReading.AlertMail alertMail) {
      MailVerdict verdict = verdict(mail, alertMail);
      tally.addAlertMail(verdict.flows(), verdict.repeated(), verdict.badRows());
      found.add(verdict);
    } else if (reading instanceof MailReading.NotAnAlert other) {
      tally.addNotAnAlert(other.subject());
    } else {
      tally.addQuarantined();
    }
  }

  private MailVerdict verdict(RawMail mail, MailReading.AlertMail alertMail) {
    List<AlertVerdict> alerts = new ArrayList<>(1);
    for (AlertHead head : alertMail.alerts()) {
      alerts.add(verdict(head));
    }
    return new MailVerdict(
        marks.apply(mail),
        mail.offset(),
        List.copyOf(alerts),
        reader.rows().size(),
        alertMail.repeated(),
        alertMail.badRowCount());
  }

  /** Equal verdicts are one object, so that a century of alerts fits into a small heap. */
  private AlertVerdict verdict(AlertHead head) {
    measurer.measure(reader.rows(), head.ownSource());
    AlertVerdict verdict = verdicts.on(head, measurer);
    return seen.computeIfAbsent(verdict, v -> v);
  }
}
