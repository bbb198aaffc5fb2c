package org.scanlake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.Compression;
import org.scanlake.archive.DamagedArchiveException;
import org.scanlake.archive.Decompression;

/**
 * Opens archives. Local ones without Hadoop's checksum files, which archives do not have and whose
 * names cannot be made of a name with a colon, such as every Maildir gives to mails that were seen.
 */
final class ArchiveStreams {
  private ArchiveStreams() {}

  /** The bytes of a file as it lies there. */
  static FSDataInputStream open(Configuration hadoop, String path) throws IOException {
    Path file = new Path(path);
    FileSystem files = file.getFileSystem(hadoop);
    return (files instanceof LocalFileSystem local ? local.getRaw() : files).open(file);
  }

  /** The bytes of a plain archive from {@code from} to {@code to}, however long it is by now. */
  static InputStream plain(Configuration hadoop, String path, long from, long to)
      throws IOException {
    FSDataInputStream in = open(hadoop, path);
    in.seek(from);
    return new UntilEnd(in, to - from);
  }

  /** The decompressed bytes of an archive. */
  static InputStream decompressed(Configuration hadoop, String path, Compression compression)
      throws IOException {
    return Decompression.open(open(hadoop, path), compression);
  }

  /**
   * The first bytes of an archive, decompressed, at most so many. An archive whose compression is
   * damaged may still begin well.
   */
  static byte[] head(Configuration hadoop, Archive archive, int most) throws IOException {
    byte[] head = new byte[most];
    int length = 0;
    try (InputStream in = decompressed(hadoop, archive.path(), archive.compression())) {
      int read = in.read(head, 0, most);
      while (read > 0) {
        length += read;
        read = in.read(head, length, most - length);
      }
    } catch (DamagedArchiveException e) {
      return Arrays.copyOf(head, length);
    }
    return Arrays.copyOf(head, length);
  }

  /** The first bytes, decompressed, from which its kind is told. */
  static byte[] first(FileSystem files, Path path, Compression compression) throws IOException {
    try (InputStream in = Decompression.open(files.open(path), compression)) {
      return ArchiveKind.firstBytes(in);
    }
  }
}
