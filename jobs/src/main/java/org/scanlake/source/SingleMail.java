package org.scanlake.source;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.archive.NewlineScan;
import org.scanlake.archive.ParseLimits;
import org.scanlake.archive.RawMail;

/** A file that is one mail. One over the size limit is not loaded; its lines are not counted. */
final class SingleMail implements SplitMails {
  private final RawMail mail;
  private final boolean damaged;
  private boolean moved;

  SingleMail(Configuration hadoop, Split split, ParseLimits limits) throws IOException {
    Archive archive = split.archive();
    try (UntilDamage in =
        ArchiveStreams.decompressed(hadoop, archive.path(), archive.compression())) {
      byte[] bytes = in.readNBytes(limits.maxMailBytes() + 1);
      mail =
          bytes.length > limits.maxMailBytes()
              ? RawMail.notLoaded(archive.size())
              : RawMail.whole(bytes, bytes.length);
      damaged = in.isDamaged();
    }
  }

  @Override
  public boolean next() {
    boolean isFirst = !moved;
    moved = true;
    return isFirst;
  }

  @Override
  public RawMail mail() {
    return mail;
  }

  @Override
  public boolean isCut() {
    return damaged;
  }

  @Override
  public SplitEnd end() {
    return new SplitEnd(lines(), 0, 0, mail.length(), damaged);
  }

  @Override
  public void close() {}

  private long lines() {
    if (mail.tooLarge()) {
      return 0;
    }
    long lines = 0;
    int at = mail.from();
    while (at < mail.to()) {
      at = NewlineScan.next(mail.bytes(), at, mail.to()) + 1;
      lines++;
    }
    return lines;
  }
}
