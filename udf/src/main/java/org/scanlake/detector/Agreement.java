package org.scanlake.detector;

import java.util.Collection;

/** The joint verdict of several detectors about one source. */
public final class Agreement {
  private Agreement() {}

  /**
   * {@code scanner} when all that decided say so, {@code benign} when all that decided say so,
   * otherwise {@code undecided}. Two that say scanner while none says benign are all that decided.
   */
  public static Verdict of(Collection<Verdict> verdicts) {
    boolean scanner = verdicts.contains(Verdict.SCANNER);
    boolean benign = verdicts.contains(Verdict.BENIGN);
    if (scanner == benign) {
      return Verdict.UNDECIDED;
    }
    return scanner ? Verdict.SCANNER : Verdict.BENIGN;
  }
}
