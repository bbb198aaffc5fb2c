package org.scanlake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Lists the archives that arguments name on the local file system. */
public final class LocalArchives {
  private LocalArchives() {}

  /**
   * Every file that {@code arguments} (files, directories, patterns with {@code * ? [ ] { }}) name,
   * once, sorted by path. Directories are listed whole, with the files that are no mails; the
   * {@code tmp} of a Maildir is left out.
   *
   * @throws UnreadableArchiveException for an argument that names nothing, or what cannot be read
   */
  public static List<ArchiveFile> list(List<String> arguments) throws IOException {
    TreeSet<Path> paths = new TreeSet<>();
    for (String argument : arguments) {
      paths.addAll(ArchivePaths.of(argument));
    }
    List<ArchiveFile> files = new ArrayList<>();
    for (Path path : paths) {
      files.add(file(path));
    }
    return files;
  }

  private static ArchiveFile file(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return new ArchiveFile(path, ArchiveKind.OTHER, Compression.NONE, 0);
    }
    String name = path.toString();
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        return new ArchiveFile(path, ArchiveKind.OTHER, Compression.NONE, 0);
      }
      Compression compression = Compression.of(name);
      String inside = compression.inside(name).replace('\\', '/');
      ArchiveKind kind = ArchiveKind.of(inside, firstBytes(path, compression));
      return new ArchiveFile(path, kind, compression, attributes.size());
    } catch (IOException unreadable) {
      throw new UnreadableArchiveException(name, ArchivePaths.reason(unreadable));
    }
  }

  private static byte[] firstBytes(Path path, Compression compression) throws IOException {
    try (InputStream in = Decompression.open(Files.newInputStream(path), compression)) {
      return ArchiveKind.firstBytes(in);
    }
  }
}
