package org.scanlake.lake;

import java.io.IOException;
import java.util.function.Predicate;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.ParentNotDirectoryException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/** The root folder of a lake. */
final class LakeFolder {
  private static final FsPermission OWNER_ONLY = new FsPermission((short) 0700);

  private final FileSystem files;
  private final Path root;

  /**
   * @param root fully qualified
   */
  LakeFolder(FileSystem files, Path root) {
    this.files = files;
    this.root = root;
  }

  /**
   * Makes it where there is none.
   *
   * @throws NoFolderException when a file is where it or a folder above it should be
   */
  void make() throws IOException {
    try {
      if (!files.exists(root)) {
        files.mkdirs(root, OWNER_ONLY);
        files.setPermission(root, OWNER_ONLY);
      }
    } catch (ParentNotDirectoryException e) {
      throw new NoFolderException(root.toString());
    }
    if (!files.getFileStatus(root).isDirectory()) {
      throw new NoFolderException(root.toString());
    }
  }

  /**
   * Tells files in it from others, by whichever name the lake was given. A local folder must be
   * there, and of a local file the real path is expected.
   */
  Predicate<String> holds() throws IOException {
    String real = real().toString();
    String prefix = real.endsWith(Path.SEPARATOR) ? real : real + Path.SEPARATOR;
    return path -> path.startsWith(prefix);
  }

  private Path real() throws IOException {
    boolean isLocal = "file".equals(root.toUri().getScheme());
    return isLocal
        ? new Path(java.nio.file.Path.of(root.toUri().getPath()).toRealPath().toUri())
        : root;
  }
}
