package org.scanlake.flowlog;

import java.util.Optional;

/** Tells the logs of one format from all others. */
interface LogRecogniser {
  /**
   * The header of the log that starts with {@code head[0..length)}, cut behind a line end where the
   * log goes on; empty when it is not of this format.
   */
  Optional<LogHeader> recognise(byte[] head, int length);
}
