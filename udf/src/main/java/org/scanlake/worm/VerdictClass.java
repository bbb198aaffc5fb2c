package org.scanlake.worm;

/**
 * What a port signature is taken for, in the order in which the rules are tried. Each signature has
 * one class: that of the first rule that holds, and the last rule always holds.
 */
public enum VerdictClass {
  /** As a worm, and it sent to more than 100 ports or destinations. */
  SCANNER("scanner"),
  /** Work 80 or more: the cluster in which nearly all are worms. */
  WORM("worm"),
  /** Work below 50, and at least 90 % of the samples are of one port with a password. */
  PASSWORD_GUESSING("password-guessing"),
  /**
   * Work 20 or less and SA/S at least 90: it answers rather than opens, and data goes both ways.
   */
  NOISY_SERVER("noisy-server"),
  /** Work below 80, and one of the ports is of peers, or it both opens and answers. */
  P2P("p2p"),
  UNKNOWN("unknown");

  private final String text;

  VerdictClass(String text) {
    this.text = text;
  }

  /** As reports and tables name it. */
  public String text() {
    return text;
  }
}
