package org.scanlake.port;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scanlake.conf.YamlNode;

/**
 * The port table of {@code ports.yaml} in its order; the first rule that matches a protocol and
 * port names the purpose. The shipped file is the seed document's {@code id_port}.
 */
public final class PortRules {
  private static final int MAX_RULES = 10_000;

  private final List<PortRule> rules;

  private PortRules(List<PortRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Reads the root of {@code ports.yaml}: key {@code rules}, a list. */
  public static PortRules load(YamlNode root) {
    YamlNode list = root.allowKeys("rules").required("rules");
    List<PortRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlNode node : list.someItems()) {
      PortRule rule = rule(node);
      if (!names.add(rule.name())) {
        throw node.error(
            "has the name `" + rule.name() + "` of an earlier rule", "names must be unique");
      }
      rules.add(rule);
    }
    YamlNode last = list.items().get(rules.size() - 1);
    if (rules.size() > MAX_RULES) {
      throw list.error("has " + rules.size() + " rules", "at most " + MAX_RULES + " are possible");
    }
    if (!rules.get(rules.size() - 1).matchesEverything()) {
      throw last.error(
          "is the last rule and does not match everything",
          "end with a rule without ports and protocol, such as {name: nothing, purpose: \"\"}");
    }
    return new PortRules(rules);
  }

  /** At least one; the last matches everything. */
  List<PortRule> rules() {
    return rules;
  }

  private static PortRule rule(YamlNode node) {
    node.allowKeys("name", "ports", "protocol", "purpose");
    return new PortRule(
        printable(node.required("name")),
        node.has("ports") ? PortSyntax.ports(node.required("ports")) : List.of(),
        node.has("protocol") ? PortSyntax.protocols(node.required("protocol")) : Set.of(),
        printable(node.required("purpose")));
  }

  /** Names and purposes go into tab-separated lines as they are. */
  private static String printable(YamlNode node) {
    String text = node.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        throw node.error("has a control character", "it must be printable text on one line");
      }
    }
    return text;
  }
}
