package org.scanlake.conf;

import java.util.List;
import java.util.Map;

/** What stands at a {@link YamlNode}. */
sealed interface YamlContent {
  int SHOWN = 60;

  /** What it is, for a message. */
  String describe();

  /**
   * A text or number.
   *
   * @param plain without quotes
   */
  record Scalar(String text, boolean plain) implements YamlContent {
    boolean isNull() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String describe() {
      return isNull() ? "empty" : quoted(text);
    }
  }

  record Sequence(List<YamlNode> items) implements YamlContent {
    @Override
    public String describe() {
      return "a list";
    }
  }

  record Mapping(Map<String, Field> fields) implements YamlContent {
    @Override
    public String describe() {
      return "a mapping";
    }
  }

  /**
   * The value of a key.
   *
   * @param line of the key
   */
  record Field(int line, YamlNode value) {}

  /** {@code text} between backquotes, shortened and on one line. */
  static String quoted(String text) {
    StringBuilder shown = new StringBuilder("`");
    for (int i = 0; i < Math.min(text.length(), SHOWN); i++) {
      char c = text.charAt(i);
      shown.append(c < ' ' || c >= 0x7f && c < 0xa0 ? '?' : c);
    }
    return shown.append(text.length() > SHOWN ? "…`" : "`").toString();
  }
}
