package org.scanlake.signature;

/** The numbers of conditions and examples. All methods give -1 for what they do not read. */
final class Numbers {
  private static final int MAX_DIGITS = 9;

  private Numbers() {}

  /** A whole number in decimal digits. */
  static long count(String text) {
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Whole percent with its sign, {@code 50 %} or {@code 50%}, from 0 to 100. */
  static long percent(String text) {
    if (!text.endsWith("%")) {
      return -1;
    }
    long number = count(text.substring(0, text.length() - 1).strip());
    return number <= 100 ? number : -1;
  }
}
