package org.scanlake.alert;

/**
 * How far a hostile mail is followed. What lies beyond is left out; it never stops a run.
 *
 * @param maxHeaderFieldBytes how much of one header field is decoded
 * @param maxNesting multiparts and messages inside one another; deeper ones are not opened
 * @param maxTextParts text parts searched in one mail
 */
record MimeLimits(int maxHeaderFieldBytes, int maxNesting, int maxTextParts) {
  static final MimeLimits DEFAULT = new MimeLimits(8192, 32, 10_000);
}
