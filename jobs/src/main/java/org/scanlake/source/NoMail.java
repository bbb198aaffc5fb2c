package org.scanlake.source;

import org.scanlake.archive.RawMail;

/** A file that is neither a mail nor an archive of mails. */
final class NoMail implements SplitMails {
  @Override
  public boolean next() {
    return false;
  }

  @Override
  public RawMail mail() {
    throw new IllegalStateException("no mail here");
  }

  @Override
  public SplitEnd end() {
    return new SplitEnd(0, 0, 0, 0, false);
  }

  @Override
  public void close() {}
}
