package org.scanlake.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scanlake.archive.ParseLimits;
import org.scanlake.conf.YamlNode;

/** Reads {@code alert-kinds.yaml}. */
final class AlertKindsFile {
  private static final int DEFAULT_MAX_MAIL_BYTES = 16 << 20;
  private static final int SMALLEST_LIMIT = 1_024;
  private static final List<String> SWITCH = List.of("on", "off");
  private static final List<String> SOURCES = List.of("one", "several");

  private AlertKindsFile() {}

  static AlertKinds read(YamlNode root) {
    root.allowKeys("maxMailBytes", "kinds", "linePatterns", "columnTables");
    DialectNames dialects = DialectsFile.read(root);
    List<AlertKind> kinds = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlNode node : root.required("kinds").someItems()) {
      kinds.add(kind(node, dialects, names));
    }
    int maxMailBytes =
        root.optional("maxMailBytes")
            .map(node -> node.integer(SMALLEST_LIMIT, ParseLimits.LARGEST_MAIL_BYTES))
            .orElse(DEFAULT_MAX_MAIL_BYTES);
    return new AlertKinds(kinds, maxMailBytes);
  }

  private static AlertKind kind(YamlNode node, DialectNames dialects, Set<String> names) {
    node.allowKeys("name", "subject", "body", "forwards", "sources", "dialects");
    YamlNode name = node.required("name");
    if (!names.add(name.text())) {
      throw name.error("is that of an earlier kind", "each kind must have a name of its own");
    }
    List<ConfiguredPattern> subjects = patterns(node.optional("subject"));
    List<ConfiguredPattern> bodies = patterns(node.optional("body"));
    if (subjects.isEmpty() && bodies.isEmpty()) {
      throw node.error("has neither `subject` nor `body`", "a kind must have at least one pattern");
    }
    return new AlertKind(
        name.text(),
        subjects,
        bodies,
        word(node.required("forwards"), SWITCH).equals("on"),
        word(node.required("sources"), SOURCES).equals("several"),
        dialects.set(node.required("dialects")));
  }

  private static String word(YamlNode node, List<String> words) {
    return node.oneOf(words, spelling -> spelling);
  }

  private static List<ConfiguredPattern> patterns(Optional<YamlNode> node) {
    List<ConfiguredPattern> patterns = new ArrayList<>();
    for (YamlNode item : node.map(YamlNode::oneOrMore).orElse(List.of())) {
      patterns.add(ConfiguredPattern.read(item, Set.of("source", "host"), Set.of("source")));
    }
    return patterns;
  }
}
