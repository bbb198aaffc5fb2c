package org.scanlake.detector;

/**
 * The threshold random walk of one source in one period: its first contacts in order of time, each
 * a step up when it failed and down when it succeeded, until a bound is met. The first decision
 * stands. Its state is of constant size; one instance serves one source after the other.
 */
public final class RandomWalk {
  /** How many steps the evidence shows. */
  private static final int SHOWN = 40;

  private final int upper;
  private final int lower;
  private final StringBuilder steps = new StringBuilder(SHOWN);
  private int position;
  private long contacts;
  private long decidedBy;
  private Verdict verdict = Verdict.UNDECIDED;

  public RandomWalk(WalkHypotheses hypotheses) {
    this.upper = hypotheses.upperBound();
    this.lower = -hypotheses.lowerBound();
  }

  /** Begins another walk. */
  public void restart() {
    steps.setLength(0);
    position = 0;
    contacts = 0;
    decidedBy = 0;
    verdict = Verdict.UNDECIDED;
  }

  /** Adds the next first contact. */
  public void contact(boolean failed) {
    contacts++;
    if (verdict != Verdict.UNDECIDED) {
      return;
    }
    position += failed ? 1 : -1;
    if (contacts <= SHOWN) {
      steps.append(failed ? '+' : '-');
    }
    if (position == upper || position == lower) {
      verdict = failed ? Verdict.SCANNER : Verdict.BENIGN;
      decidedBy = contacts;
    }
  }

  public Verdict verdict() {
    return verdict;
  }

  /**
   * The steps until the decision, {@code +} a failure and {@code -} a success, and how many first
   * contacts there were: {@code walk ++++, decided by 4 of 7 first contacts}.
   */
  public String evidence() {
    String more = (decidedBy == 0 ? contacts : decidedBy) > SHOWN ? "…" : "";
    String decision =
        decidedBy == 0 ? "open after " + contacts : "decided by " + decidedBy + " of " + contacts;
    return "walk " + steps + more + ", " + decision + " first contacts";
  }
}
