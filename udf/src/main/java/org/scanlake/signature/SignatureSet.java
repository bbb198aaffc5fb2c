package org.scanlake.signature;

/** The lists of {@code signatures.yaml}. */
public enum SignatureSet {
  /** The seed's signatures and a site's own: in the overall summary and in the severity. */
  CLASSIC,
  /** Shown after the summary, never in it; takes no part in the severity. */
  MODERN
}
