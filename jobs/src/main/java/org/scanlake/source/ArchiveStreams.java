package org.scanlake.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.Compression;
import org.scanlake.archive.Decompression;

/** Opens archives. */
final class ArchiveStreams {
  private ArchiveStreams() {}

  /** The bytes of a plain archive from {@code from} to {@code to}, however long it is by now. */
  static InputStream plain(Configuration hadoop, String path, long from, long to)
      throws IOException {
    Path file = new Path(path);
    FSDataInputStream in = file.getFileSystem(hadoop).open(file);
    in.seek(from);
    return new UntilEnd(in, to - from);
  }

  /** The decompressed bytes of an archive. */
  static InputStream decompressed(Configuration hadoop, String path, Compression compression)
      throws IOException {
    Path file = new Path(path);
    return Decompression.open(file.getFileSystem(hadoop).open(file), compression);
  }

  /** The first bytes, decompressed, from which its kind is told. */
  static byte[] first(FileSystem files, Path path, Compression compression) throws IOException {
    try (InputStream in = Decompression.open(files.open(path), compression)) {
      return ArchiveKind.firstBytes(in);
    }
  }
}
