package org.scanlake.report;

/** The start of an alert's id that is shown to people and that {@code explain} takes. */
final class ShortId {
  private static final int DIGITS = 12;
  private static final int ALL_DIGITS = 64;

  private ShortId() {}

  /** The first digits, and the address when the mail reports several sources. */
  static String of(String alertId) {
    return alertId.length() == ALL_DIGITS ? alertId.substring(0, DIGITS) : alertId;
  }
}
