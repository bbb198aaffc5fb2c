package org.scanlake.labelled;

import org.scanlake.measured.Rules;
import org.scanlake.network.Address;
import org.scanlake.network.SourceClasses;
import org.scanlake.summary.AlertVerdict;

/** Holds what the lake says of alerts against a configuration. */
final class Labelling {
  private final Rules rules;

  Labelling(Rules rules) {
    this.rules = rules;
  }

  LabelledFacts of(AlertFacts facts) {
    AlertHead head = facts.head();
    Address source =
        Address.parse(head.source())
            .orElseThrow(() -> new IllegalStateException("no address: " + head.source()));
    AlertVerdict verdict =
        rules.verdicts().on(facts::value, source, head.cando(), head.day(), head.flows());
    LabelledAlert alert =
        new LabelledAlert(
            head.alertId(),
            head.messageId(),
            head.receivedMicros(),
            head.offsetSeconds(),
            head.source(),
            head.host(),
            SourceClasses.inOrder(verdict.classes()),
            head.flows(),
            verdict.labels(),
            rules.configuration().signatures().severity().of(verdict.labels()));
    return new LabelledFacts(alert, facts, rules.configuration().knownHosts().contains(source));
  }
}
