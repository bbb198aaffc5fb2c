package org.scanlake.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.scanlake.archive.DamagedArchiveException;

/** A decompressed stream that ends where its compression is damaged, and says so. */
final class UntilDamage extends FilterInputStream {
  private boolean damaged;
  private long delivered;

  UntilDamage(InputStream in) {
    super(in);
  }

  /** A stream whose compression is damaged from its first byte on. */
  static UntilDamage atOnce() {
    UntilDamage stream = new UntilDamage(InputStream.nullInputStream());
    stream.damaged = true;
    return stream;
  }

  /** Whether damage ended the stream. */
  boolean isDamaged() {
    return damaged;
  }

  /** How many bytes were read. */
  long delivered() {
    return delivered;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (damaged) {
      return -1;
    }
    try {
      int read = super.read(target, offset, length);
      delivered += Math.max(0, read);
      return read;
    } catch (DamagedArchiveException e) {
      damaged = true;
      return -1;
    }
  }
}
