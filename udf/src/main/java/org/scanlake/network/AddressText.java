package org.scanlake.network;

/** The RFC 5952 spelling of IPv6 addresses. */
final class AddressText {
  private static final int GROUPS = 8;

  private AddressText() {}

  static String rfc5952(long high, long low) {
    int[] group = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      group[i] = (int) ((i < 4 ? high : low) >>> 16 * (3 - i % 4)) & 0xffff;
    }
    int start = longestZeroRun(group);
    StringBuilder text = new StringBuilder(39);
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i = endOfZeros(group, i) - 1;
      } else {
        if (i > 0 && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(group[i]));
      }
    }
    return text.toString();
  }

  /** Where the first longest run of two or more zero groups starts, -1 without one. */
  private static int longestZeroRun(int[] group) {
    int best = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = endOfZeros(group, i) - i;
      if (run > length) {
        best = i;
        length = run;
      }
    }
    return best;
  }

  private static int endOfZeros(int[] group, int from) {
    int end = from;
    while (end < GROUPS && group[end] == 0) {
      end++;
    }
    return end;
  }
}
