package org.scanlake.signature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scanlake.conf.YamlNode;

/** Reads {@code signatures.yaml}: the sets, their entries and the severity of no signature. */
final class SignaturesReader {
  private final Set<String> labels = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  Signatures read(YamlNode root) {
    root.allowKeys("no_signature", "classic", "modern");
    YamlNode none = root.required("no_signature").allowKeys("severity", "reason");
    none.required("reason").text();
    List<Signature> all = new ArrayList<>();
    for (YamlNode entry : root.required("classic").items()) {
      entry.allowKeys("label", "name", "when", "any", "severity", "reason", "examples");
      all.add(signature(entry, SignatureSet.CLASSIC, severity(entry)));
    }
    for (YamlNode entry : root.required("modern").items()) {
      entry.allowKeys("label", "name", "when", "any", "reason", "examples");
      all.add(signature(entry, SignatureSet.MODERN, 0));
    }
    return new Signatures(all, severity(none));
  }

  private static int severity(YamlNode entry) {
    return entry.required("severity").integer(0, Severity.HIGHEST);
  }

  private Signature signature(YamlNode entry, SignatureSet set, int severity) {
    List<List<Condition>> anyOf = anyOf(entry);
    Signature signature =
        new Signature(
            unique(entry.required("label"), labels),
            unique(entry.required("name"), names),
            set,
            anyOf,
            severity,
            line(entry.required("reason")),
            ExamplesReader.read(entry.required("examples"), anyOf));
    if (!entry.isChecked()) {
      ExamplesReader.check(entry.required("examples"), signature);
    }
    return signature;
  }

  private static String unique(YamlNode node, Set<String> seen) {
    String text = line(node);
    if (text.contains(";")) {
      throw node.error("has a `;`", "lists of labels are separated by it");
    }
    if (!seen.add(text)) {
      throw node.error("is `" + text + "` like an earlier one", "it must be unique");
    }
    return text;
  }

  private static String line(YamlNode node) {
    String text = node.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i)) || text.charAt(i) == '|') {
        throw node.error("has a control character or `|`", "it must be plain text on one line");
      }
    }
    if (text.isBlank()) {
      throw node.error("is blank", "it must say something");
    }
    return text;
  }

  private static List<List<Condition>> anyOf(YamlNode entry) {
    if (entry.has("when") == entry.has("any")) {
      throw entry.error("needs either `when` or `any`", "give exactly one of them");
    }
    List<List<Condition>> anyOf = new ArrayList<>();
    if (entry.has("when")) {
      anyOf.add(allOf(entry.required("when")));
    } else {
      for (YamlNode alternative : entry.required("any").someItems()) {
        anyOf.add(allOf(alternative));
      }
    }
    return anyOf;
  }

  private static List<Condition> allOf(YamlNode node) {
    List<Condition> conditions = new ArrayList<>();
    for (YamlNode condition : node.oneOrMore()) {
      conditions.add(ConditionReader.read(condition));
    }
    return conditions;
  }
}
