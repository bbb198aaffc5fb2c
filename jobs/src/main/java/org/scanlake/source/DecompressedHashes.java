package org.scanlake.source;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.archive.DamagedArchiveException;
import org.scanlake.archive.UnreadableArchiveException;

/** Hashes of the blocks of what is in a compressed file; up to its damage, when it is damaged. */
final class DecompressedHashes {
  private final ByteArrayOutputStream hashes = new ByteArrayOutputStream();
  private final byte[] buffer = new byte[64 << 10];
  private MessageDigest digest = Sha256.digest();
  private int digested;

  private DecompressedHashes() {}

  /** The hashes of all blocks one after the other. */
  static byte[] of(Configuration hadoop, FileRange range) {
    DecompressedHashes blocks = new DecompressedHashes();
    try (InputStream in = ArchiveStreams.decompressed(hadoop, range.path(), range.compression())) {
      in.skipNBytes(range.from());
      blocks.read(in, range.to() - range.from());
    } catch (DamagedArchiveException | EOFException e) {
      return blocks.end();
    } catch (IOException e) {
      throw new UncheckedIOException(UnreadableArchiveException.of(range.path(), e));
    }
    return blocks.end();
  }

  private void read(InputStream in, long length) throws IOException {
    long left = length;
    int read = 0;
    while (left > 0 && read >= 0) {
      int room = Math.min(buffer.length, ContentHashes.BLOCK - digested);
      read = in.read(buffer, 0, (int) Math.min(room, left));
      if (read > 0) {
        left -= read;
        digest.update(buffer, 0, read);
        digested += read;
        endBlock(ContentHashes.BLOCK);
      }
    }
  }

  /** Ends the block when it has at least so many bytes. */
  private void endBlock(int bytes) {
    if (digested >= bytes) {
      hashes.writeBytes(digest.digest());
      digest = Sha256.digest();
      digested = 0;
    }
  }

  private byte[] end() {
    endBlock(1);
    return hashes.toByteArray();
  }
}
