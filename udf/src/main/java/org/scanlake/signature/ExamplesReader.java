package org.scanlake.signature;

import java.util.ArrayList;
import java.util.List;
import org.scanlake.conf.YamlNode;

/**
 * Reads and checks the examples of a signature: each must be true, and for each condition there
 * must be one just below the threshold, one at it and one just above, as far as such values exist.
 */
final class ExamplesReader {
  private ExamplesReader() {}

  static List<SignatureExample> read(YamlNode list, List<List<Condition>> anyOf) {
    List<Condition> conditions = new ArrayList<>();
    for (List<Condition> all : anyOf) {
      conditions.addAll(all);
    }
    List<SignatureExample> examples = new ArrayList<>();
    for (YamlNode node : list.items()) {
      node.allowKeys("values", "given");
      List<YamlNode> values = node.required("values").oneOrMore();
      if (values.size() != conditions.size()) {
        throw node.error(
            "has " + values.size() + " values", "it must have one for each of " + conditions);
      }
      examples.add(example(node, values, conditions));
    }
    return examples;
  }

  private static SignatureExample example(
      YamlNode node, List<YamlNode> values, List<Condition> conditions) {
    List<MetricValue> read = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      read.add(value(values.get(i), conditions.get(i).metric()));
    }
    return new SignatureExample(read, node.required("given").flag());
  }

  private static MetricValue value(YamlNode node, Metric metric) {
    String text = node.text();
    long number = metric.isShare() ? Numbers.percent(text) : Numbers.count(text);
    if (number < 0 || number > metric.kind().largest()) {
      throw node.error(
          "is `" + text + "`",
          metric.isShare()
              ? "a value of " + metric.id() + " must be whole percent, such as 50 %"
              : "a value of " + metric.id() + " must be a whole number");
    }
    return metric.isShare() ? new MetricValue(number, 100) : MetricValue.count(number);
  }

  static void check(YamlNode list, Signature signature) {
    List<YamlNode> nodes = list.items();
    for (int i = 0; i < nodes.size(); i++) {
      SignatureExample example = signature.examples().get(i);
      if (signature.passes(example.values()) != example.given()) {
        throw nodes
            .get(i)
            .error(
                "says given: " + example.given() + ", but by the rule it is " + !example.given(),
                "correct the example or the rule");
      }
    }
    List<Condition> conditions = signature.conditions();
    for (int i = 0; i < conditions.size(); i++) {
      for (long step = -1; step <= 1; step++) {
        checkHas(list, signature, i, conditions.get(i).threshold() + step);
      }
    }
  }

  private static void checkHas(YamlNode list, Signature signature, int index, long number) {
    Condition condition = signature.conditions().get(index);
    if (number < 0 || number > condition.metric().kind().largest()) {
      return;
    }
    for (SignatureExample example : signature.examples()) {
      if (example.values().get(index).numerator() == number) {
        return;
      }
    }
    throw list.error(
        "have none with " + condition.metric().id() + " at " + number,
        "give one just below, one at and one just above the threshold of each condition");
  }
}
