package org.scanlake.synth;

/** What is unusual about a mail of a default archive. */
enum Oddity {
  NONE,
  /** The mail of three places before, once more. */
  DUPLICATE,
  /** Not about a scan at all. */
  OTHER_MAIL,
  /** A reply to an alert, which is none. */
  REPLY,
  /** Rows in the table that cannot be read. */
  BAD_ROWS,
  /** No {@code Date} header. */
  NO_DATE,
  /** The address only in the body. */
  BODY_SOURCE,
  /** The address only in the flows. */
  FLOW_SOURCE,
  /** No address and no table. */
  NO_SOURCE,
  /** An address and no table. */
  NO_TABLE;

  private static final int CYCLE = 80;

  /** How far back a duplicate's original lies; it is an ordinary mail. */
  static final int DUPLICATE_OF = 3;

  /** The oddity of a year's mail: fixed places, so that small archives have some of each. */
  static Oddity at(SynthesisMode mode, long number) {
    if (mode == SynthesisMode.LIKE_2006) {
      return NONE;
    }
    return switch ((int) (number % CYCLE)) {
      case 13, 53 -> DUPLICATE;
      case 21 -> OTHER_MAIL;
      case 61 -> REPLY;
      case 27, 67 -> BAD_ROWS;
      case 33, 73 -> NO_DATE;
      case 37 -> BODY_SOURCE;
      case 77 -> FLOW_SOURCE;
      case 39 -> NO_SOURCE;
      case 79 -> NO_TABLE;
      default -> NONE;
    };
  }

  boolean isAlert() {
    return this != OTHER_MAIL && this != REPLY && this != NO_SOURCE;
  }

  boolean hasTable() {
    return isAlert() && this != NO_TABLE;
  }

  boolean hasAddressInSubject() {
    return this != BODY_SOURCE && this != FLOW_SOURCE && this != NO_SOURCE;
  }
}
