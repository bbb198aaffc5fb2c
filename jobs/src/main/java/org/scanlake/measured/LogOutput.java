package org.scanlake.measured;

import java.io.Serializable;

/** What a task that reads flow logs gives on. */
sealed interface LogOutput extends Serializable {
  /** For the driver. */
  record Report(LogTaskReport report) implements LogOutput {}

  /** For the task that merges a bucket of addresses: their samples, in order. */
  record Samples(byte[] bytes) implements LogOutput {}
}
