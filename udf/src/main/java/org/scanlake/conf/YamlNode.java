package org.scanlake.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A value in a YAML configuration file that knows its place. Each accessor says what it expects and
 * throws {@link ConfigurationException} with {@code FILE:LINE: what is wrong; what would be right}
 * when the file has something else there.
 *
 * <pre>{@code
 * YamlNode rule = ...;
 * rule.allowKeys("name", "ports");
 * String name = rule.required("name").text();
 * int severity = rule.required("severity").integer(0, 10);
 * }</pre>
 */
public final class YamlNode {
  private final String file;
  private final int line;
  private final String name;
  private final YamlContent content;
  private final boolean checked;

  YamlNode(String file, int line, String name, YamlContent content) {
    this(file, line, name, content, false);
  }

  /**
   * @param checked {@link #isChecked()}
   */
  YamlNode(String file, int line, String name, YamlContent content, boolean checked) {
    this.checked = checked;
    this.file = file;
    this.line = line;
    this.name = name;
    this.content = content;
  }

  /**
   * The root of a file's one document.
   *
   * @param file what messages call the file
   * @param bytes UTF-8, at most 1 MiB, without anchors and aliases
   */
  public static YamlNode read(String file, byte[] bytes) {
    return new YamlReader(file).read(bytes);
  }

  /**
   * Whether the file was read before as a whole and nothing was wrong in it: checks that take time
   * may be left out.
   */
  public boolean isChecked() {
    return checked;
  }

  String name() {
    return name;
  }

  YamlContent content() {
    return content;
  }

  /** What messages call the file. */
  public String file() {
    return file;
  }

  /** The line at which the value starts, from 1. */
  public int line() {
    return line;
  }

  /** A refusal of this value: {@code FILE:LINE: `key` wrong; right}. */
  public ConfigurationException error(String wrong, String right) {
    return new ConfigurationException(file, line, name + " " + wrong, right);
  }

  /** The text of a scalar; a quoted one may be empty. */
  public String text() {
    if (content instanceof YamlContent.Scalar scalar && !scalar.isNull()) {
      return scalar.text();
    }
    throw wrongType("a text");
  }

  /** A whole number in decimal digits, {@code min <= number <= max}. */
  public int integer(int min, int max) {
    String text = content instanceof YamlContent.Scalar scalar ? scalar.text() : "";
    int number = decimal(text);
    if (number < 0 || number < min || number > max) {
      throw error("is " + describe(), "it must be a whole number from " + min + " to " + max);
    }
    return number;
  }

  /** {@code true} or {@code false}. */
  public boolean flag() {
    String text = content instanceof YamlContent.Scalar scalar ? scalar.text() : "";
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw error("is " + describe(), "it must be true or false");
  }

  /** One of the constants that {@code spelling} spells. */
  public <T> T oneOf(List<T> constants, Function<T, String> spelling) {
    String text = content instanceof YamlContent.Scalar scalar ? scalar.text() : "";
    List<String> known = new ArrayList<>();
    for (T constant : constants) {
      String word = spelling.apply(constant);
      if (word.equals(text)) {
        return constant;
      }
      known.add(word);
    }
    throw error("is " + describe(), "it must be one of " + String.join(", ", known));
  }

  /** Whether it is a list. */
  public boolean isList() {
    return content instanceof YamlContent.Sequence;
  }

  /** Whether it is a mapping. */
  public boolean isMapping() {
    return content instanceof YamlContent.Mapping;
  }

  /** The items of a list. */
  public List<YamlNode> items() {
    if (content instanceof YamlContent.Sequence sequence) {
      return sequence.items();
    }
    throw wrongType("a list");
  }

  /** The items of a list that has at least one. */
  public List<YamlNode> someItems() {
    if (items().isEmpty()) {
      throw error("is an empty list", "it must have at least one item");
    }
    return items();
  }

  /** The items of a list that has at least one, or the value itself when it is no list. */
  public List<YamlNode> oneOrMore() {
    return isList() ? someItems() : List.of(this);
  }

  /** Refuses a mapping that has a key not named here. */
  public YamlNode allowKeys(String... keys) {
    Set<String> known = Set.of(keys);
    for (Map.Entry<String, YamlContent.Field> field : fields().entrySet()) {
      if (!known.contains(field.getKey())) {
        throw new ConfigurationException(
            file,
            field.getValue().line(),
            "unknown key " + YamlContent.quoted(field.getKey()),
            "known here: " + String.join(", ", keys));
      }
    }
    return this;
  }

  /** The keys of a mapping in the order of the file. */
  public List<String> keys() {
    return List.copyOf(fields().keySet());
  }

  /** Whether it is a mapping that has {@code key}. */
  public boolean has(String key) {
    return fields().containsKey(key);
  }

  /** The value of {@code key} in a mapping, which must have it. */
  public YamlNode required(String key) {
    YamlContent.Field field = fields().get(key);
    if (field == null) {
      throw error("has no key " + YamlContent.quoted(key), "it must have one");
    }
    return field.value();
  }

  /** The value of {@code key} in a mapping. */
  public Optional<YamlNode> optional(String key) {
    return has(key) ? Optional.of(required(key)) : Optional.empty();
  }

  private Map<String, YamlContent.Field> fields() {
    if (content instanceof YamlContent.Mapping mapping) {
      return mapping.fields();
    }
    throw wrongType("a mapping (key: value)");
  }

  private ConfigurationException wrongType(String expected) {
    return error("is " + describe(), "it must be " + expected);
  }

  private String describe() {
    return content.describe();
  }

  /** The value of 1 to 9 decimal digits, -1 for anything else. */
  private static int decimal(String text) {
    if (text.isEmpty() || text.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
