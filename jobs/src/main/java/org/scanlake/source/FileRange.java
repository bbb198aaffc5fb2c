package org.scanlake.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.Compression;

/**
 * Bytes of a file.
 *
 * @param path fully qualified Hadoop path
 * @param from the first byte
 * @param to behind the last byte; {@link #END} of a compressed file for all there are
 * @param compression of the file, whose decompressed bytes these are; {@link Compression#NONE} for
 *     those that lie there
 */
record FileRange(String path, long from, long to, Compression compression) implements Serializable {
  static final long END = Long.MAX_VALUE;

  FileRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "Cannot use bytes " + from + " to " + to + " of " + path + ": no range");
    }
  }

  /** Bytes as they lie there. */
  FileRange(String path, long from, long to) {
    this(path, from, to, Compression.NONE);
  }

  /**
   * What a reading of bytes of an archive reads; of a compressed flow log decompressed. What is no
   * mail may be a pipe or a link that leads nowhere, and is never opened.
   */
  static FileRange of(Archive archive, long from, long to) {
    boolean isOpened = archive.kind() != ArchiveKind.OTHER;
    return archive.isCompressedLog()
        ? new FileRange(archive.path(), from, to, archive.compression())
        : new FileRange(archive.path(), from, isOpened ? to : from);
  }

  /** The same bytes in parts of {@code length}, the last of which may be shorter. */
  List<FileRange> blocks(long length) {
    if (compression != Compression.NONE) {
      return from < to ? List.of(this) : List.of();
    }
    List<FileRange> blocks = new ArrayList<>();
    for (long at = from; at < to; at += length) {
      blocks.add(new FileRange(path, at, Math.min(at + length, to)));
    }
    return blocks;
  }
}
