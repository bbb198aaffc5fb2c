package org.scanlake.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.scanlake.alert.AlertHead;
import org.scanlake.alert.AlertKind;
import org.scanlake.archive.MailIdentity;
import org.scanlake.archive.RawMail;
import org.scanlake.conf.Configuration;
import org.scanlake.filter.FilterVerdict;
import org.scanlake.filter.JudgedAlert;
import org.scanlake.filter.MailJudge;
import org.scanlake.filter.PortCount;
import org.scanlake.flow.FlowRows;
import org.scanlake.labelled.LabelledAlert;
import org.scanlake.signature.AlertMeasurer;
import org.scanlake.signature.CountedFlows;
import org.scanlake.signature.Metric;

/**
 * Why the filter says what it says of a mail: of an alert what {@code explain} says of it once it
 * is in a lake. One instance a thread.
 */
public final class JudgedExplanation {
  private final Configuration configuration;
  private final CountedFlows counted = new CountedFlows();
  private final MailIdentity identity = new MailIdentity();

  public JudgedExplanation(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Lines ended by LF; {@code judge} must have judged {@code mail} last. */
  public String text(RawMail mail, FilterVerdict verdict, MailJudge judge) {
    StringBuilder text = new StringBuilder();
    if (verdict instanceof FilterVerdict.Alert alert) {
      String id = HexFormat.of().formatHex(identity.of(mail));
      for (JudgedAlert one : alert.alerts()) {
        text.append(text.isEmpty() ? "" : "\n").append(text(id, one, judge));
      }
    } else if (verdict instanceof FilterVerdict.NotUnderstood not) {
      text.append("not understood: ").append(TerminalText.shown(not.why())).append('\n');
    } else {
      List<String> kinds = configuration.kinds().kinds().stream().map(AlertKind::name).toList();
      text.append("no alert: neither subject nor body is of a kind; tried ");
      text.append(TerminalText.shown(String.join(", ", kinds))).append('\n');
    }
    return text.toString();
  }

  private String text(String mailId, JudgedAlert alert, MailJudge judge) {
    AlertHead head = alert.head();
    String id = head.alertId(mailId);
    boolean known = configuration.knownHosts().contains(head.source());
    AlertMeasurer measurer = judge.measured(head);
    return new Explanation(
            labelled(id, alert), head.kind(), head.dialects(), "", known, evidence(measurer, judge))
        .text(configuration.signatures());
  }

  private static LabelledAlert labelled(String id, JudgedAlert alert) {
    AlertHead head = alert.head();
    BitSet labels = new BitSet();
    alert.labels().forEach(label -> labels.set(label.index()));
    return new LabelledAlert(
        id,
        head.messageId(),
        head.receivedMicros(),
        head.received().getOffset().getTotalSeconds(),
        head.source().toString(),
        head.host(),
        alert.classes(),
        alert.flows(),
        labels,
        alert.severity());
  }

  private Map<String, MetricEvidence> evidence(AlertMeasurer measurer, MailJudge judge) {
    Map<String, MetricEvidence> evidence = new HashMap<>();
    List<Metric> metrics = configuration.signatures().metrics();
    for (int metric = 0; metric < metrics.size(); metric++) {
      evidence.put(metrics.get(metric).id(), evidence(measurer, metric, judge.rows()));
    }
    return evidence;
  }

  private MetricEvidence evidence(AlertMeasurer measurer, int metric, FlowRows rows) {
    if (measurer.value(metric).numerator() == 0) {
      return new MetricEvidence(measurer.value(metric), List.of(), List.of());
    }
    counted.take(measurer, metric, rows);
    List<String> flows = new ArrayList<>();
    for (int i = 0; i < counted.kept(); i++) {
      FlowLine line = FlowLine.of(rows, counted.index(i), counted.number(i), configuration.ports());
      flows.add(line.text());
    }
    List<PortCount> ports = PortCount.list(counted.topPorts(), configuration.ports());
    return new MetricEvidence(
        measurer.value(metric), ports.stream().map(PortCount::text).toList(), flows);
  }
}
