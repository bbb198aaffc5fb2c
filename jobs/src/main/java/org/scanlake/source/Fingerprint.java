package org.scanlake.source;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;

/**
 * What tells whether an archive still begins with the bytes that were read from it.
 *
 * @param head hexadecimal SHA-256 of the first 64 KiB; of a compressed flow log decompressed
 * @param tail hexadecimal SHA-256 of the last 64 KiB
 */
public record Fingerprint(String head, String tail) implements Serializable {
  static final int SAMPLE = 64 << 10;

  /** That of nothing: an empty file, or one that is never read. */
  static final Fingerprint NOTHING =
      new Fingerprint(Sha256.hex(new byte[0]), Sha256.hex(new byte[0]));

  /** The fingerprint of a compressed flow log: its head is that of its content. */
  static Fingerprint ofCompressed(Configuration hadoop, Archive log) throws IOException {
    String head = Sha256.hex(ArchiveStreams.head(hadoop, log, SAMPLE));
    return new Fingerprint(head, of(hadoop, log.path(), log.size()).tail());
  }

  /** The fingerprint of the first {@code size} bytes of a file. */
  static Fingerprint of(Configuration hadoop, String path, long size) throws IOException {
    int length = (int) Math.min(SAMPLE, size);
    byte[] sample = new byte[length];
    try (FSDataInputStream in = ArchiveStreams.open(hadoop, path)) {
      in.readFully(0, sample);
      String head = Sha256.hex(sample);
      in.readFully(size - length, sample);
      return new Fingerprint(head, Sha256.hex(sample));
    }
  }
}
