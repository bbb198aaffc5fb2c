package org.scanlake.source;

import java.io.Serializable;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.Compression;

/**
 * A file to read.
 *
 * @param path fully qualified Hadoop path
 * @param size bytes as it lies there
 * @param modifiedMillis since 1970 UTC
 */
public record Archive(
    String path, ArchiveKind kind, Compression compression, long size, long modifiedMillis)
    implements Serializable {

  /** Whether it is a file without a byte; what is no regular file has no bytes to count. */
  public boolean isEmpty() {
    return size == 0 && kind != ArchiveKind.OTHER;
  }

  /** The {@linkplain ArchiveKind#archive archive} it belongs to. */
  public String archive() {
    return kind.archive(path);
  }

  /** Whether tasks can share it. */
  boolean isSplittable() {
    return (kind == ArchiveKind.MBOX || kind == ArchiveKind.LOG) && compression == Compression.NONE;
  }

  /** Whether it is a flow log whose content is its decompressed bytes. */
  boolean isCompressedLog() {
    return kind == ArchiveKind.LOG && compression != Compression.NONE;
  }

  /** Whether something may still be added to its end. */
  public boolean isGrowing() {
    return compression == Compression.NONE;
  }

  /** The same file as a flow log; what is no regular file stays what it is. */
  Archive asLog() {
    boolean isNoFile = kind == ArchiveKind.OTHER && size == 0;
    return isNoFile ? this : new Archive(path, ArchiveKind.LOG, compression, size, modifiedMillis);
  }
}
