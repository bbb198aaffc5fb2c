package org.scanlake.filter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.scanlake.alert.AlertHead;
import org.scanlake.alert.AlertReader;
import org.scanlake.alert.MailReading;
import org.scanlake.archive.RawMail;
import org.scanlake.flow.FlowRows;
import org.scanlake.network.Address;
import org.scanlake.network.SourceClasses;
import org.scanlake.signature.AlertMeasurer;
import org.scanlake.signature.Labeller;
import org.scanlake.signature.MetricValue;
import org.scanlake.signature.Signatures;
import org.scanlake.signature.TopPorts;
import org.scanlake.summary.AlertVerdict;

/** Reads, measures and judges one mail after the other. One instance a thread. */
public final class MailJudge {
  private final FilterRules rules;
  private final Signatures signatures;
  private final AlertReader reader;
  private final AlertMeasurer measurer;
  private final TopPorts topPorts = new TopPorts();

  public MailJudge(FilterRules rules) {
    this.rules = rules;
    this.signatures = rules.configuration().signatures();
    this.reader = new AlertReader(rules.configuration().kinds());
    this.measurer = new AlertMeasurer(rules.plan(), rules.configuration().networks());
  }

  /** The flow rows of the mail judged last. */
  public FlowRows rows() {
    return reader.rows();
  }

  /** Measures the flows of one alert of the mail judged last. */
  public AlertMeasurer measured(AlertHead head) {
    measurer.measure(reader.rows(), head.ownSource());
    return measurer;
  }

  /** The verdict on {@code mail}, whose mbox quoting is taken off; whatever it holds. */
  public FilterVerdict judge(RawMail mail) {
    MailReading reading = reader.read(mail);
    if (reading instanceof MailReading.AlertMail alertMail) {
      List<JudgedAlert> alerts = new ArrayList<>(1);
      for (AlertHead head : alertMail.alerts()) {
        alerts.add(judge(head));
      }
      return new FilterVerdict.Alert(alerts, ports(reader.rows()), alertMail.badRowCount());
    }
    return reading instanceof MailReading.Unreadable unreadable
        ? FilterVerdict.NotUnderstood.of(unreadable.reason())
        : new FilterVerdict.NotAnAlert();
  }

  /** The commonest ports that the rows tell. */
  private List<PortCount> ports(FlowRows rows) {
    topPorts.clear();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.dstPort(i) >= 0) {
        topPorts.add(rows.protocol(i), rows.dstPort(i));
      }
    }
    return PortCount.list(topPorts, rules.configuration().ports());
  }

  private JudgedAlert judge(AlertHead head) {
    AlertVerdict verdict = rules.verdicts().on(head, measured(head));
    return new JudgedAlert(
        head,
        verdict.flows(),
        labels(head.source(), verdict.labels()),
        SourceClasses.inOrder(verdict.classes()),
        signatures.severity().of(verdict.labels()));
  }

  private List<GivenLabel> labels(Address source, BitSet given) {
    boolean known = rules.configuration().knownHosts().contains(source);
    Labeller labeller = rules.verdicts().labeller();
    List<GivenLabel> labels = new ArrayList<>();
    for (int i = given.nextSetBit(0); i >= 0; i = given.nextSetBit(i + 1)) {
      List<MetricValue> values = labeller.evidence(i, measurer::value, known);
      labels.add(new GivenLabel(i, signatures.all().get(i), values));
    }
    return labels;
  }
}
