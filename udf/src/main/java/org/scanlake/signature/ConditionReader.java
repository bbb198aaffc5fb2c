package org.scanlake.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scanlake.conf.YamlNode;
import org.scanlake.port.PortSyntax;

/** Reads one condition: a metric, its filter and {@code passes: ">= 60"}. */
final class ConditionReader {
  private static final String COUNT_RULE =
      "it must be >, >=, =, <= or < and a whole number, such as \">= 60\"";
  private static final String SHARE_RULE =
      "it must be >, >=, =, <= or < and whole percent from 0 to 100, such as \">= 90 %\"";

  private ConditionReader() {}

  static Condition read(YamlNode node) {
    node.allowKeys("metric", "purpose", "protocol", "port", "passes");
    MetricKind kind = node.required("metric").oneOf(List.of(MetricKind.values()), MetricKind::word);
    FlowFilter filter =
        new FlowFilter(
            node.has("purpose") ? purposes(node.required("purpose")) : List.of(),
            node.has("protocol") ? PortSyntax.protocols(node.required("protocol")) : Set.of(),
            node.has("port") ? PortSyntax.ports(node.required("port")) : List.of());
    if (!kind.takesFilter() && !filter.isAll()) {
      throw node.error(
          "restricts metric `" + kind.word() + "`, which takes no filter",
          "leave purpose, protocol and port out");
    }
    return passes(node.required("passes"), new Metric(kind, filter));
  }

  private static List<String> purposes(YamlNode node) {
    List<String> patterns = new ArrayList<>();
    for (YamlNode item : node.oneOrMore()) {
      String text = item.text();
      int star = text.indexOf('*');
      if (star >= 0 && star < text.length() - 1 || hasAny(text, "|=(){}")) {
        throw item.error(
            "is `" + text + "`",
            "it must be a purpose of ports.yaml, or the start of one and a final *,"
                + " such as \"P2P:BitTorrent:*\"");
      }
      patterns.add(text);
    }
    return patterns;
  }

  private static boolean hasAny(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Condition passes(YamlNode node, Metric metric) {
    String text = node.text();
    Optional<Comparison> comparison = Comparison.startOf(text);
    if (comparison.isPresent()) {
      String number = text.substring(comparison.get().sign().length()).strip();
      long threshold = metric.isShare() ? Numbers.percent(number) : Numbers.count(number);
      if (threshold >= 0 && threshold <= metric.kind().largest()) {
        return new Condition(metric, comparison.get(), threshold);
      }
    }
    throw node.error("is `" + text + "`", metric.isShare() ? SHARE_RULE : COUNT_RULE);
  }
}
