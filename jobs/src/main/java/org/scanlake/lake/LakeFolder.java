package org.scanlake.lake;

import java.io.IOException;
import org.apache.hadoop.fs.Path;

/** Tells files of a lake from others, by whichever name the lake was given. */
final class LakeFolder {
  private final String prefix;

  /**
   * @param root fully qualified; a local one must be there
   */
  LakeFolder(Path root) throws IOException {
    String real = real(root).toString();
    this.prefix = real.endsWith(Path.SEPARATOR) ? real : real + Path.SEPARATOR;
  }

  /** Whether a file lies in the lake; of a local one the real path is expected. */
  boolean holds(String path) {
    return path.startsWith(prefix);
  }

  private static Path real(Path root) throws IOException {
    boolean isLocal = "file".equals(root.toUri().getScheme());
    return isLocal
        ? new Path(java.nio.file.Path.of(root.toUri().getPath()).toRealPath().toUri())
        : root;
  }
}
