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

  /** Whether rows can be read; not of a header in the midst of a log that tells too little. */
  default boolean isUsable() {
    return true;
  }

  /**
   * A sentence for the user when the log lacks what the reports need and its tool could give: what
   * is missing, and how to ask for it.
   */
  default Optional<String> advice() {
    return Optional.empty();
  }
}
