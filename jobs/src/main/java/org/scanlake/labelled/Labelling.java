package org.scanlake.labelled;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.scanlake.measured.Rules;
import org.scanlake.network.Address;
import org.scanlake.network.SourceClasses;
import org.scanlake.signature.Signature;
import org.scanlake.summary.AlertVerdict;

/** Holds what the lake says of alerts against a configuration. */
final class Labelling {
  private final Rules rules;
  private final List<String> labels;

  Labelling(Rules rules) {
    this.rules = rules;
    this.labels = rules.configuration().signatures().all().stream().map(Signature::label).toList();
  }

  LabelledAlert of(AlertFacts facts) {
    AlertHead head = facts.head();
    Address source =
        Address.parse(head.source())
            .orElseThrow(() -> new IllegalStateException("no address: " + head.source()));
    AlertVerdict verdict =
        rules.verdicts().on(facts::value, source, head.cando(), head.day(), head.flows());
    return new LabelledAlert(
        head.alertId(),
        head.messageId(),
        head.receivedMicros(),
        head.offsetSeconds(),
        head.source(),
        head.host(),
        ordered(verdict.classes()),
        head.flows(),
        verdict.labels(),
        severity(verdict));
  }

  private static List<String> ordered(Collection<String> classes) {
    Stream<String> counted = SourceClasses.COUNTED.stream().filter(classes::contains);
    Stream<String> own =
        classes.stream().filter(name -> !SourceClasses.COUNTED.contains(name)).sorted();
    return Stream.concat(counted, own).toList();
  }

  private int severity(AlertVerdict verdict) {
    List<String> given = verdict.labels().stream().mapToObj(labels::get).toList();
    return rules.configuration().signatures().severity().of(given);
  }
}
