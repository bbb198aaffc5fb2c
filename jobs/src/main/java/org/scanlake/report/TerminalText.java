package org.scanlake.report;

/**
 * Text from mails and file names, fit for a terminal: a character that a terminal, an editor or the
 * eye could take for something else is shown as an escape of Java and JSON. These are control and
 * format characters (bidirectional marks, zero-width ones), line and paragraph separators, and
 * halves of surrogate pairs.
 */
public final class TerminalText {
  private TerminalText() {}

  /** {@code text} with escapes; a backslash stays as it is, so escapes cannot be undone. */
  public static String shown(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(c, out));
    return out.toString();
  }

  /** {@link #shown} of at most {@code most} code points, with … where it was cut. */
  public static String shown(String text, int most) {
    boolean cut = text.codePointCount(0, text.length()) > most;
    return cut ? shown(text.substring(0, text.offsetByCodePoints(0, most))) + '…' : shown(text);
  }

  static void append(int codePoint, StringBuilder out) {
    switch (codePoint) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isVisible(codePoint)) {
          out.appendCodePoint(codePoint);
        } else {
          escape(codePoint, out);
        }
      }
    }
  }

  /** As JSON and Java write it: four digits a UTF-16 unit. */
  static void escape(int codePoint, StringBuilder out) {
    for (char unit : Character.toChars(codePoint)) {
      String digits = Integer.toHexString(unit);
      out.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
    }
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
