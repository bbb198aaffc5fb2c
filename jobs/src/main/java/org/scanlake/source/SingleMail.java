package org.scanlake.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.archive.MailFile;
import org.scanlake.archive.ParseLimits;
import org.scanlake.archive.RawMail;

/** A file that is one mail. */
final class SingleMail implements SplitMails {
  private final MailFile file;
  private boolean moved;

  SingleMail(Configuration hadoop, Split split, ParseLimits limits) throws IOException {
    Archive archive = split.archive();
    try (InputStream in =
        ArchiveStreams.decompressed(hadoop, archive.path(), archive.compression())) {
      file = MailFile.read(in, limits);
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
    return file.mail();
  }

  @Override
  public SplitEnd end() {
    RawMail mail = file.mail();
    return new SplitEnd(file.lines(), 0, 0, mail.length(), mail.truncated());
  }

  @Override
  public void close() {}
}
