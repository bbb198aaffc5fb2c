package org.scanlake.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scanlake.labelled.LabelledAlert;
import org.scanlake.signature.Condition;
import org.scanlake.signature.MetricKind;
import org.scanlake.signature.MetricValue;
import org.scanlake.signature.Signature;
import org.scanlake.signature.Signatures;

/**
 * Why an alert has its labels, and how far it was from the others.
 *
 * @param archive the archive its mail is in; empty when it is in none
 * @param evidence by {@link org.scanlake.signature.Metric#id()}
 */
public record Explanation(
    LabelledAlert alert,
    String kind,
    String dialects,
    String archive,
    boolean known,
    Map<String, MetricEvidence> evidence) {
  public Explanation {
    evidence = Map.copyOf(evidence);
  }

  /** Every signature in the order of the file, for people. */
  public String text(Signatures signatures) {
    StringBuilder text = new StringBuilder();
    addHead(text);
    List<Signature> all = signatures.all();
    for (int i = 0; i < all.size(); i++) {
      text.append('\n');
      addSignature(all.get(i), alert.labels().get(i), text);
    }
    return text.toString();
  }

  private void addHead(StringBuilder text) {
    addField("alert", alert.alertId(), text);
    addField("message id", alert.messageId(), text);
    addField("received", ReceivedText.of(alert.received()), text);
    addField("source", alert.source() + (alert.host().isEmpty() ? "" : " " + alert.host()), text);
    addField("classes", String.join(", ", alert.classes()), text);
    addField("kind", kind + (dialects.isEmpty() ? "" : " (" + dialects + ")"), text);
    if (!archive.isEmpty()) {
      addField("archive", archive, text);
    }
    addField("flows", Integer.toString(alert.flows()), text);
    addField("severity", Integer.toString(alert.severity()), text);
  }

  private static void addField(String name, String value, StringBuilder text) {
    text.append(String.format("%-10s  ", name)).append(TerminalText.shown(value)).append('\n');
  }

  private void addSignature(Signature signature, boolean given, StringBuilder text) {
    text.append(given ? "[x] " : "[ ] ").append(TerminalText.shown(signature.label().strip()));
    text.append(" - ").append(TerminalText.shown(signature.reason())).append('\n');
    List<List<Condition>> lists = signature.anyOf();
    for (int i = 0; i < lists.size(); i++) {
      text.append(i == 0 ? "" : "      or\n");
      addConditions(lists.get(i), text);
    }
  }

  /** Flows that stand behind several conditions are shown once. */
  private void addConditions(List<Condition> conditions, StringBuilder text) {
    List<String> shown = List.of();
    for (Condition condition : conditions) {
      Optional<MetricEvidence> found = Optional.ofNullable(evidence.get(condition.metric().id()));
      addValue(condition, found, text);
      List<String> flows = found.map(MetricEvidence::flows).orElse(List.of());
      if (!flows.equals(shown)) {
        found.ifPresent(metric -> addEvidence(metric, text));
        shown = flows;
      }
    }
  }

  private void addValue(Condition condition, Optional<MetricEvidence> found, StringBuilder text) {
    MetricValue value = value(condition, found);
    text.append("      ").append(TerminalText.shown(condition.toString())).append(": ");
    text.append(Distance.value(condition, value));
    text.append(", ").append(Distance.of(condition, value)).append('\n');
  }

  private MetricValue value(Condition condition, Optional<MetricEvidence> found) {
    return condition.metric().kind() == MetricKind.KNOWN_SOURCE
        ? MetricValue.count(known ? 1 : 0)
        : found.map(MetricEvidence::value).orElse(MetricValue.count(0));
  }

  private static void addEvidence(MetricEvidence metric, StringBuilder text) {
    if (!metric.topPorts().isEmpty()) {
      String ports = String.join(", ", metric.topPorts());
      text.append("        top ports: ").append(TerminalText.shown(ports)).append('\n');
    }
    for (String flow : metric.flows()) {
      text.append("        ").append(TerminalText.shown(flow)).append('\n');
    }
  }
}
