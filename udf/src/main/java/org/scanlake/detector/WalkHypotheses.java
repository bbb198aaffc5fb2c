package org.scanlake.detector;

/**
 * What a random walk decides between (Jung, Paxson, Berger, Balakrishnan 2004), and how surely. A
 * first contact that fails multiplies the likelihood ratio Λ by (1-θ1)/(1-θ0), one that succeeds by
 * θ1/θ0. With θ0 + θ1 = 1 the factors are s and 1/s, so that Λ is always a whole power of s, and
 * the walk is exact in whole numbers: with the values of {@link #DEFAULT} s is 4, β/α = 99 is first
 * passed by 4^4, and (1-β)/(1-α) = 1/99 by 4^-4.
 *
 * @param theta0 how likely a benign source's contact succeeds
 * @param theta1 how likely a scanner's contact succeeds; 1 - theta0
 * @param alpha most benign sources that are flagged
 * @param beta least scanners that are flagged
 */
public record WalkHypotheses(double theta0, double theta1, double alpha, double beta) {
  public static final WalkHypotheses DEFAULT = new WalkHypotheses(0.8, 0.2, 0.01, 0.99);

  private static final double ROUNDING = 1e-9;

  public WalkHypotheses {
    if (!(theta0 < 1
        && theta1 > 0
        && theta1 < theta0
        && Math.abs(theta0 + theta1 - 1) < ROUNDING)) {
      throw new IllegalArgumentException(
          "Cannot use theta0 " + theta0 + " and theta1 " + theta1 + ": must be 1 together");
    }
    if (!(0 < alpha && alpha < beta && beta < 1)) {
      throw new IllegalArgumentException(
          "Cannot use alpha " + alpha + " and beta " + beta + ": not 0 < alpha < beta < 1");
    }
  }

  /** How many more failures than successes flag a source: the least k with s^k at least β/α. */
  public int upperBound() {
    return steps(beta / alpha);
  }

  /** How many more successes than failures clear it: the least k with s^-k at most (1-β)/(1-α). */
  public int lowerBound() {
    return steps((1 - alpha) / (1 - beta));
  }

  private int steps(double ratio) {
    return (int) Math.ceil(Math.log(ratio) / Math.log(theta0 / theta1) - ROUNDING);
  }
}
