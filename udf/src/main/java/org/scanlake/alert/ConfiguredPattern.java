package org.scanlake.alert;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.scanlake.conf.YamlNode;

/**
 * A regular expression of the configuration. One from a file that was checked before is compiled
 * when it is first searched for: most mails need very few.
 */
public final class ConfiguredPattern {
  private final String expression;
  private volatile @Nullable Pattern compiled;

  private ConfiguredPattern(String expression) {
    this.expression = expression;
  }

  /** The expression of {@code node}, whose named groups are among {@code known}. */
  static ConfiguredPattern read(YamlNode node, Set<String> known, Set<String> required) {
    ConfiguredPattern pattern = new ConfiguredPattern(node.text());
    if (!node.isChecked()) {
      check(pattern, node, known, required);
    }
    return pattern;
  }

  private static void check(
      ConfiguredPattern pattern, YamlNode node, Set<String> known, Set<String> required) {
    pattern.compile(node);
    Set<String> names = new TreeSet<>(RowGroup.namesIn(pattern.expression));
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
  }

  private void compile(YamlNode node) {
    try {
      compiled = Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw node.error(
          "is no regular expression: " + e.getDescription() + " at character " + (e.getIndex() + 1),
          "write one that java.util.regex.Pattern accepts");
    }
  }

  String expression() {
    return expression;
  }

  Matcher matcher(CharSequence text) {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(expression);
      compiled = pattern;
    }
    return pattern.matcher(text);
  }
}
