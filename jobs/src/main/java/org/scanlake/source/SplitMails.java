package org.scanlake.source;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.archive.ParseLimits;
import org.scanlake.archive.RawMail;

/** The mails of one split, one after the other. */
public interface SplitMails extends AutoCloseable {
  /** Opens a split; the mails of a file that holds none are none. */
  static SplitMails open(Configuration hadoop, Split split, ParseLimits limits) throws IOException {
    return switch (split.archive().kind()) {
      case MBOX -> MboxSplit.open(hadoop, split, limits);
      case MAIL -> new SingleMail(hadoop, split, limits);
      case OTHER, LOG -> new NoMail();
    };
  }

  /** Moves to the next mail; false when there is none left. */
  boolean next() throws IOException;

  /** The mail moved to, valid until the next move. */
  RawMail mail();

  /** Once all mails are read: what the split was. */
  SplitEnd end();

  @Override
  void close() throws IOException;
}
