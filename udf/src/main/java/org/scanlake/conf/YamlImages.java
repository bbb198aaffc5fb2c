package org.scanlake.conf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * A folder with {@linkplain YamlImage images} of configuration files, one for each file. It may be
 * missing or unwritable: then the files themselves are read.
 */
final class YamlImages {
  private final Optional<Path> folder;
  private final Map<Path, ReadFile> unsaved = new ConcurrentHashMap<>();

  /** A file's bytes and what they say. */
  private record ReadFile(byte[] source, YamlNode root) {}

  YamlImages(Optional<Path> folder) {
    this.folder = folder;
  }

  /**
   * The tree of a file.
   *
   * @param name the file's name, without folders
   */
  YamlNode read(String name, String path, byte[] source) {
    Optional<Path> image = folder.map(images -> images.resolve(imageName(name, path)));
    Optional<YamlNode> known = image.flatMap(file -> known(path, source, file));
    if (known.isPresent()) {
      return known.get();
    }
    YamlNode root = YamlNode.read(path, source);
    image.ifPresent(file -> unsaved.put(file, new ReadFile(source, root)));
    return root;
  }

  /** Names the file: another content of it replaces the image. */
  private static String imageName(String name, String path) {
    CRC32 crc = new CRC32();
    crc.update(Path.of(path).toAbsolutePath().toString().getBytes(UTF_8));
    return name + "." + Long.toHexString(crc.getValue()) + ".image";
  }

  private static Optional<YamlNode> known(String path, byte[] source, Path image) {
    try (InputStream in = new FileInputStream(image.toFile())) {
      return YamlImage.read(path, source, in.readAllBytes());
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** Saves the images of files that had none; to be called once nothing was found wrong. */
  void save() {
    if (folder.isPresent() && folder.get().toFile().canWrite()) {
      unsaved.forEach(YamlImages::save);
    }
    unsaved.clear();
  }

  /** Each image appears whole; whoever may not write goes without. */
  private static void save(Path image, ReadFile file) {
    try {
      // Not a temporary file of the JDK's, which nobody else may read.
      Path made = image.resolveSibling(image.getFileName() + "." + ProcessHandle.current().pid());
      try {
        Files.write(made, YamlImageWriter.image(file.source(), file.root()));
        Files.move(made, image, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(made);
      }
    } catch (IOException unwritable) {
      // The files themselves are read next time, too.
    }
  }
}
