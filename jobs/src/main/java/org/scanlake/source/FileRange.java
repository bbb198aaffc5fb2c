package org.scanlake.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.scanlake.archive.ArchiveKind;

/**
 * Bytes of a file as it lies there, compressed or not.
 *
 * @param path fully qualified Hadoop path
 * @param from the first byte
 * @param to behind the last byte
 */
record FileRange(String path, long from, long to) implements Serializable {
  FileRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "Cannot use bytes " + from + " to " + to + " of " + path + ": no range");
    }
  }

  /**
   * What a reading of bytes of an archive reads. What is no mail may be a pipe or a link that leads
   * nowhere, and is never opened.
   */
  static FileRange of(Archive archive, long from, long to) {
    boolean isOpened = archive.kind() != ArchiveKind.OTHER;
    return new FileRange(archive.path(), from, isOpened ? to : from);
  }

  /** The same bytes in parts of {@code length}, the last of which may be shorter. */
  List<FileRange> blocks(long length) {
    List<FileRange> blocks = new ArrayList<>();
    for (long at = from; at < to; at += length) {
      blocks.add(new FileRange(path, at, Math.min(at + length, to)));
    }
    return blocks;
  }
}
