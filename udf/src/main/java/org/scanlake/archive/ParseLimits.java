package org.scanlake.archive;

/**
 * How much of a hostile archive is taken in. What lies beyond a limit is quarantined by reference or
 * left out; it never stops a run.
 *
 * @param maxMailBytes a larger mail is quarantined whole, unread
 * @param maxTextBytes how much of an offending line a quarantine row keeps
 * @param maxHeaderFieldBytes how much of one header field is decoded
 * @param maxNesting multiparts and messages inside one another; deeper ones are not opened
 * @param maxTextParts text parts searched in one mail
 */
public record ParseLimits(
    int maxMailBytes, int maxTextBytes, int maxHeaderFieldBytes, int maxNesting, int maxTextParts) {
  private static final int MEBIBYTE = 1 << 20;

  /** The limits of specification "alert mails": mails of up to 16 MiB. */
  public static final ParseLimits DEFAULT =
      new ParseLimits(16 * MEBIBYTE, 300, 8192, 32, 10_000);

  public ParseLimits {
    requirePositive("maxMailBytes", maxMailBytes);
    requirePositive("maxTextBytes", maxTextBytes);
    requirePositive("maxHeaderFieldBytes", maxHeaderFieldBytes);
    requirePositive("maxNesting", maxNesting);
    requirePositive("maxTextParts", maxTextParts);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("Cannot use " + name + " " + value + ": not above 0");
    }
  }
}
