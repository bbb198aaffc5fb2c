package org.scanlake.alert;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.scanlake.conf.YamlNode;

/** Reads regular expressions from configuration and checks their named groups. */
final class ConfiguredPattern {
  private ConfiguredPattern() {}

  /** The expression of {@code node}, whose named groups are among {@code known}. */
  static Pattern read(YamlNode node, Set<String> known, Set<String> required) {
    Pattern pattern = compile(node);
    Set<String> names = new TreeSet<>(RowGroup.namesIn(pattern));
    for (String name : required) {
      if (!names.contains(name)) {
        throw node.error("has no group `" + name + "`", "write (?<" + name + ">…) around it");
      }
    }
    for (String name : names) {
      if (!known.contains(name)) {
        throw node.error(
            "has an unknown group `" + name + "`",
            "known here: " + String.join(", ", new TreeSet<>(known)));
      }
    }
    return pattern;
  }

  private static Pattern compile(YamlNode node) {
    try {
      return Pattern.compile(node.text());
    } catch (PatternSyntaxException e) {
      throw node.error(
          "is no regular expression: " + e.getDescription() + " at character " + (e.getIndex() + 1),
          "write one that java.util.regex.Pattern accepts");
    }
  }
}
