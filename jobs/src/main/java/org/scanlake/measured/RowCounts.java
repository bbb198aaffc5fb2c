package org.scanlake.measured;

import org.scanlake.flowlog.LogOutcome;

/** Counts rows of a flow log by what they are. */
final class RowCounts {
  private long flows;
  private long apart;
  private long bad;

  /**
   * Counts a line.
   *
   * @param times -1 to take back what an earlier reading counted
   */
  void add(LogOutcome outcome, int times) {
    switch (outcome) {
      case FLOW -> flows += times;
      case APART -> apart += times;
      case BAD -> bad += times;
      case NO_ROW -> {}
    }
  }

  long flows() {
    return flows;
  }

  long apart() {
    return apart;
  }

  long bad() {
    return bad;
  }
}
