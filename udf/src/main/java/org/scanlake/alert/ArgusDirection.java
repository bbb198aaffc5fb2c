package org.scanlake.alert;

import org.scanlake.flow.ProtocolText;

/**
 * Argus' direction signs: an arrow on one side or both, around a sign for how the flow ended or how
 * sure its direction is ({@code ->}, {@code <-}, {@code <->}, {@code <?>}, {@code ?>}, {@code |>}),
 * or {@code who} and {@code tell} between addresses that ask for each other's hardware address.
 */
public final class ArgusDirection {
  private ArgusDirection() {}

  static boolean isSign(byte[] text, int from, int to) {
    int length = to - from;
    if (ProtocolText.is(text, from, to, "who") || ProtocolText.is(text, from, to, "tell")) {
      return true;
    }
    if (length < 2 || length > 3) {
      return false;
    }
    boolean leftArrow = text[from] == '<';
    boolean rightArrow = text[to - 1] == '>';
    int middle = text[leftArrow ? from + 1 : from];
    boolean oneSign = length - (leftArrow ? 1 : 0) - (rightArrow ? 1 : 0) == 1;
    return (leftArrow || rightArrow) && oneSign && "-?|o".indexOf(middle) >= 0;
  }

  /** Whether the flow went from the second address to the first, and nothing came back. */
  public static boolean isReversed(byte[] text, int from, int to) {
    return to - from == 2 && text[from] == '<' && text[from + 1] != '?';
  }
}
