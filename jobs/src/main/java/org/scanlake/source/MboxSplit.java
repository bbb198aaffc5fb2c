package org.scanlake.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.archive.MboxMails;
import org.scanlake.archive.ParseLimits;
import org.scanlake.archive.RawMail;

/** A part of a plain mbox, or a compressed one whole. */
final class MboxSplit implements SplitMails {
  private final InputStream in;
  private final MboxMails mails;
  private final long start;
  private long first = -1;

  private MboxSplit(InputStream in, Split split, ParseLimits limits) throws IOException {
    this.in = in;
    this.mails = new MboxMails(in, split.start(), split.end(), limits);
    this.start = split.start();
  }

  static MboxSplit open(Configuration hadoop, Split split, ParseLimits limits) throws IOException {
    Archive archive = split.archive();
    if (!archive.isSplittable()) {
      return new MboxSplit(
          ArchiveStreams.decompressed(hadoop, archive.path(), archive.compression()),
          split,
          limits);
    }
    long from = Math.max(0, split.start() - MboxMails.LOOK_BACK);
    return new MboxSplit(
        ArchiveStreams.plain(hadoop, archive.path(), from, split.archiveEnd()), split, limits);
  }

  @Override
  public boolean next() throws IOException {
    if (first < 0) {
      first = mails.position();
    }
    return mails.next();
  }

  @Override
  public RawMail mail() {
    return mails.mail();
  }

  @Override
  public SplitEnd end() {
    long preamble = start == 0 && mails.hasPreamble() ? first : 0;
    return new SplitEnd(mails.lines(), preamble, first, mails.position(), mails.isDamaged());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
