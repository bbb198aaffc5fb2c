package org.scanlake.flowlog;

import java.io.Serializable;
import java.time.ZoneOffset;

/** A flow log that was recognised by its first lines. */
public interface LogHeader extends Serializable {
  LogFormat format();

  /**
   * A reader of the log's lines.
   *
   * @param zone of times that the log writes without a zone
   */
  LogReader reader(ZoneOffset zone);
}
