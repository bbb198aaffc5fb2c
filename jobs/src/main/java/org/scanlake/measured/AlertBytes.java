package org.scanlake.measured;

import java.util.HexFormat;
import org.scanlake.alert.AlertHead;
import org.scanlake.alert.MailReading;
import org.scanlake.flow.FlowRows;
import org.scanlake.parsed.ByteSink;
import org.scanlake.parsed.FlowCells;
import org.scanlake.signature.AlertMeasurer;

/** Measures the alerts of a mail and writes them down. One instance a thread. */
final class AlertBytes {
  private final AlertMeasurer measurer;
  private final MetricBytes metrics;
  private final FlowCells cells = new FlowCells();
  private final ByteSink heads = new ByteSink();
  private final ByteSink flows = new ByteSink();

  AlertBytes(Rules rules) {
    this.measurer = new AlertMeasurer(rules.plan(), rules.configuration().networks());
    this.metrics = new MetricBytes(rules);
  }

  /** What is written of the alerts themselves and their metrics. */
  byte[] heads() {
    return heads.toBytes();
  }

  /** What is written of their flow rows. */
  byte[] flowRows() {
    return flows.toBytes();
  }

  /** Writes the alerts of one mail; repeated and bad rows go to the first of them. */
  void write(byte[] mailId, MailReading.AlertMail mail, FlowRows rows) {
    heads.clear();
    flows.clear();
    String hex = HexFormat.of().formatHex(mailId);
    boolean isFirst = true;
    for (AlertHead head : mail.alerts()) {
      measurer.measure(rows, head.ownSource());
      String alertId = head.alertId(hex);
      putHead(alertId, head);
      heads.putLong(measurer.flows());
      heads.putLong(isFirst ? mail.repeated() : 0);
      heads.putLong(isFirst ? mail.badRowCount() : 0);
      metrics.put(measurer, rows, heads);
      putFlows(alertId, rows);
      isFirst = false;
    }
  }

  private void putHead(String alertId, AlertHead head) {
    heads.putText(alertId);
    heads.putText(head.messageId());
    heads.putText(head.kind());
    heads.putText(head.dialects());
    heads.putLong(head.receivedMicros());
    heads.putLong(head.received().getOffset().getTotalSeconds());
    heads.putText(head.source().toString());
    heads.putText(head.host());
    heads.putText(head.cando());
  }

  private void putFlows(String alertId, FlowRows rows) {
    cells.clear();
    flows.putText(alertId);
    flows.putLong(measurer.flows());
    for (int i = 0; i < rows.size(); i++) {
      if (measurer.isOfAlert(i)) {
        cells.put(rows, i, flows);
      }
    }
  }
}
