package org.scanlake.archive;

import java.nio.file.Path;

/**
 * One file of an archive on the local file system.
 *
 * @param path where it is, absolute and without symbolic links, so that one file has one path
 * @param kind what is in it, decompressed
 * @param compression how it is compressed
 * @param size bytes as it lies there
 */
public record ArchiveFile(Path path, ArchiveKind kind, Compression compression, long size) {
  /** Whether it is a file without a byte; what is no regular file has no bytes to count. */
  public boolean isEmpty() {
    return size == 0 && kind != ArchiveKind.OTHER;
  }

  /** The {@linkplain ArchiveKind#archive archive} it belongs to. */
  public String archive() {
    return kind.archive(path.toString().replace('\\', '/'));
  }
}
