package org.scanlake.synth;

/** How a made mail's body travels. */
enum TransferEncoding {
  /** No MIME header at all, as in 2006. */
  PLAIN,
  QUOTED_PRINTABLE,
  BASE64
}
