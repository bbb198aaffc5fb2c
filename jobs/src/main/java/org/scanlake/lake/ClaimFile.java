package org.scanlake.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The file of a claim. It appears whole, for one of several that make it at once, and disappears
 * for one of several that take it away. Hadoop's local file system promises neither, so that local
 * files go around it.
 */
abstract sealed class ClaimFile {
  private static final int LONGEST = 1000;

  static ClaimFile of(FileSystem files, Path file) {
    return "file".equals(files.getUri().getScheme())
        ? new Local(java.nio.file.Path.of(file.toUri().getPath()))
        : new Remote(files, file);
  }

  /** What the file holds; empty when there is none. */
  abstract Optional<String> content() throws IOException;

  /** Makes the file; false when there is one. */
  abstract boolean create(String text) throws IOException;

  /** Removes the file when it holds this text; false when it holds another by now, or is gone. */
  abstract boolean remove(String text) throws IOException;

  private static String read(InputStream in) throws IOException {
    return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
  }

  private static String aside() {
    return "." + UUID.randomUUID();
  }

  private static final class Local extends ClaimFile {
    private final java.nio.file.Path file;

    Local(java.nio.file.Path file) {
      this.file = file;
    }

    @Override
    Optional<String> content() throws IOException {
      return content(file);
    }

    private static Optional<String> content(java.nio.file.Path file) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        return Optional.of(read(in));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      }
    }

    @Override
    boolean create(String text) throws IOException {
      java.nio.file.Path whole = file.resolveSibling(file.getFileName() + aside());
      Files.writeString(whole, text);
      try {
        return link(whole);
      } finally {
        Files.delete(whole);
      }
    }

    private boolean link(java.nio.file.Path whole) throws IOException {
      try {
        Files.createLink(file, whole);
        return true;
      } catch (java.nio.file.FileAlreadyExistsException e) {
        return false;
      }
    }

    @Override
    boolean remove(String text) throws IOException {
      java.nio.file.Path moved = file.resolveSibling(file.getFileName() + aside());
      try {
        Files.move(file, moved, StandardCopyOption.ATOMIC_MOVE);
      } catch (NoSuchFileException e) {
        return false;
      }
      boolean isIt = content(moved).equals(Optional.of(text));
      if (!isIt) {
        link(moved);
      }
      Files.delete(moved);
      return isIt;
    }
  }

  private static final class Remote extends ClaimFile {
    private final FileSystem files;
    private final Path file;

    Remote(FileSystem files, Path file) {
      this.files = files;
      this.file = file;
    }

    @Override
    Optional<String> content() throws IOException {
      return content(file);
    }

    private Optional<String> content(Path path) throws IOException {
      try (InputStream in = files.open(path)) {
        return Optional.of(read(in));
      } catch (FileNotFoundException e) {
        return Optional.empty();
      }
    }

    @Override
    boolean create(String text) throws IOException {
      try (OutputStream out = files.create(file, false)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      }
    }

    @Override
    boolean remove(String text) throws IOException {
      Path moved = file.suffix(aside());
      if (!files.rename(file, moved)) {
        return false;
      }
      boolean isIt = content(moved).equals(Optional.of(text));
      if (isIt) {
        files.delete(moved, false);
      } else {
        files.rename(moved, file);
      }
      return isIt;
    }
  }
}
