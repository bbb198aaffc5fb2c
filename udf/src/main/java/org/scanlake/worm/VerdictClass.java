package org.scanlake.worm;

/** What a port signature is taken for. */
public enum VerdictClass {
  /** Work 80 to 100: the cluster in which nearly all are worms. */
  WORM("worm"),
  /** The same, with more than 100 ports. */
  SCANNER("scanner"),
  /** It answers rather than opens, and data goes both ways. */
  NOISY_SERVER("noisy-server"),
  /** Peers that open and answer. */
  P2P("p2p"),
  /** Nearly all goes to a port with a password, and data goes both ways. */
  PASSWORD_GUESSING("password-guessing"),
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
