package org.scanlake.source;

import java.io.Serializable;

/**
 * An archive, or what was added to it, to be read.
 *
 * @param from the first byte to read; above 0 when the archive grew
 * @param fingerprint of the archive as it was listed
 * @param contentHash of the bytes to read, as they were when it was listed
 */
public record Reading(Archive archive, long from, Fingerprint fingerprint, String contentHash)
    implements Serializable {
  /** An archive whole, for whoever keeps no ledger: it is not looked at yet. */
  public static Reading whole(Archive archive) {
    return new Reading(archive, 0, Fingerprint.NOTHING, "");
  }
}
