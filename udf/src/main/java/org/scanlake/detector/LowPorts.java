package org.scanlake.detector;

/**
 * The destination ports below 1024 on each host, added in ascending order: the most different ones
 * on one host, and the longest run of consecutive ones on one host.
 */
final class LowPorts {
  private static final int LOW_BELOW = 1024;
  private static final int NONE = -2;

  private int last = NONE;
  private int onHost;
  private int run;
  private int most;
  private int longestRun;

  void clear() {
    nextHost();
    most = 0;
    longestRun = 0;
  }

  void nextHost() {
    last = NONE;
    onHost = 0;
    run = 0;
  }

  void add(int port) {
    if (port < 0 || port >= LOW_BELOW || port == last) {
      return;
    }
    run = port == last + 1 ? run + 1 : 1;
    last = port;
    onHost++;
    most = Math.max(most, onHost);
    longestRun = Math.max(longestRun, run);
  }

  int most() {
    return most;
  }

  int longestRun() {
    return longestRun;
  }
}
