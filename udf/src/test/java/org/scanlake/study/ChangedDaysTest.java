package org.scanlake.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scanlake.study.MadeAlerts.SIGNATURES;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scanlake.signature.MetricValue;

class ChangedDaysTest {
  private static final LocalDate MONDAY = LocalDate.of(2006, 10, 9);
  private static final int SMTP = MadeAlerts.index("SMTP");
  private static final SweepPlan PLAN =
      new SweepPlan(
          MadeAlerts.LABELLER,
          List.of(MovingThreshold.of(SIGNATURES, SMTP).orElseThrow()),
          ThresholdRange.DEFAULT);

  /** An alert with so many flows to the port of SMTP, and nothing else. */
  private record Mailing(int flows, LocalDate day) implements StudiedAlert {
    @Override
    public MetricValue value(int metric) {
      String id = SIGNATURES.metrics().get(metric).id();
      return MetricValue.count(id.equals("flows(purpose=SMTP)") ? flows : 0);
    }

    @Override
    public boolean isKnown() {
      return false;
    }

    @Override
    public BitSet labels() {
      return MadeAlerts.LABELLER.label(this::value, false);
    }
  }

  private static ChangedDays changed(long threshold, Mailing... alerts) {
    ChangedDays days = new ChangedDays();
    for (Mailing alert : alerts) {
      days.add(PLAN, new long[] {threshold}, alert);
    }
    return days;
  }

  @Test
  void dayChangesWhenAnAlertGetsTheLabelOrLosesIt() {
    Mailing[] alerts = {
      new Mailing(49, MONDAY), new Mailing(50, MONDAY.plusDays(1)), new Mailing(51, MONDAY)
    };
    assertThat(changed(50, alerts).of(SMTP)).isEmpty();
    assertThat(changed(49, alerts).of(SMTP)).containsExactly(MONDAY);
    assertThat(changed(51, alerts).of(SMTP)).containsExactly(MONDAY.plusDays(1));
    assertThat(changed(52, alerts).of(SMTP)).containsExactly(MONDAY, MONDAY.plusDays(1));
  }

  @Test
  void daysOfPartsMerge() {
    ChangedDays first = changed(60, new Mailing(55, MONDAY.plusDays(3)));
    ChangedDays second = changed(60, new Mailing(55, MONDAY), new Mailing(70, MONDAY.plusDays(1)));
    assertThat(first.merge(second).of(SMTP)).containsExactly(MONDAY, MONDAY.plusDays(3));
  }
}
