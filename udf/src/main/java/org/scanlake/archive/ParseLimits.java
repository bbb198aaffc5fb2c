package org.scanlake.archive;

/**
 * How much of a hostile archive is taken into memory and into quarantine.
 *
 * @param maxMailBytes a larger mail is quarantined whole, by reference, unread
 * @param maxTextBytes how much of an offending line a quarantine row keeps
 */
public record ParseLimits(int maxMailBytes, int maxTextBytes) {
  /** The limits of specification "alert mails": mails of up to 16 MiB. */
  public static final ParseLimits DEFAULT = new ParseLimits(16 << 20, 300);

  /** The largest {@code maxMailBytes}: every thread may hold a mail of it, and that twice. */
  public static final int LARGEST_MAIL_BYTES = 256 << 20;

  public ParseLimits {
    if (maxMailBytes < 1) {
      throw new IllegalArgumentException("Cannot use maxMailBytes " + maxMailBytes + ": below 1");
    }
    if (maxMailBytes > LARGEST_MAIL_BYTES) {
      throw new IllegalArgumentException(
          "Cannot use maxMailBytes " + maxMailBytes + ": above " + LARGEST_MAIL_BYTES);
    }
    if (maxTextBytes < 1) {
      throw new IllegalArgumentException("Cannot use maxTextBytes " + maxTextBytes + ": below 1");
    }
  }
}
