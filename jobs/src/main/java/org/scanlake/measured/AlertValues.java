package org.scanlake.measured;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The alerts of mails with the values of their stored metrics. */
final class AlertValues implements RowsOfMail<MeasuredAlert> {
  private final MetricValues metrics;
  private final int metricCount;

  AlertValues(Rules rules) {
    this.metrics = new MetricValues(rules);
    this.metricCount = rules.metricIds().size();
  }

  @Override
  public Iterator<MeasuredAlert> of(ReadMail mail) {
    List<MeasuredAlert> alerts = new ArrayList<>(1);
    if (mail instanceof ReadMail.Alert alert) {
      HeadCursor head = new HeadCursor(alert.heads());
      while (head.next()) {
        alerts.add(of(head));
      }
    }
    return alerts.iterator();
  }

  private MeasuredAlert of(HeadCursor head) {
    long[] numerators = new long[metricCount];
    long[] denominators = new long[metricCount];
    metrics.take(head.source(), numerators, denominators);
    return new MeasuredAlert(
        head.alertId.toString(),
        head.messageId.toString(),
        head.receivedMicros,
        head.offsetSeconds,
        head.day(),
        head.address.toString(),
        head.host.toString(),
        head.cando.toString(),
        head.flows,
        numerators,
        denominators);
  }
}
