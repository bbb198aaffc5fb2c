package org.scanlake.flowlog;

import java.util.Optional;

/** Tells logs of one format by how they begin. */
interface LogRecogniser {
  /**
   * The header of the log that begins with {@code head[0..length)}; empty when it is of another
   * format.
   */
  Optional<LogHeader> recognise(byte[] head, int length);
}
