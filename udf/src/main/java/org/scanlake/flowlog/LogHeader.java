package org.scanlake.flowlog;

import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.Optional;

/** A flow log that was recognised by its first lines. */
public interface LogHeader extends Serializable {
  LogFormat format();

  /**
   * A reader of the log's lines.
   *
   * @param zone of times that the log writes without a zone
   */
  LogReader reader(ZoneOffset zone);

  /** A sentence for whoever makes such logs, where others would tell more. */
  default Optional<String> advice() {
    return Optional.empty();
  }
}
