package org.scanlake.alert;

/**
 * Which of nfdump's optional columns a table has, as its header says. Date, duration, protocol,
 * source and destination are always there, packets and bytes too.
 *
 * @param numbersAfterBytes how many number columns follow Bytes and precede Flows (pps, bps, Bpp)
 */
record NfdumpColumns(boolean flags, boolean tos, int numbersAfterBytes, boolean flows) {
  static NfdumpColumns of(String header) {
    return new NfdumpColumns(
        header.contains(" Flags "),
        header.contains(" Tos "),
        header.contains(" bps ") ? 3 : 0,
        header.contains(" Flows"));
  }
}
