package org.scanlake.conf;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bytes of the effective files: the overlay's file of a name, else the shipped one.
 * Serializable, so that tasks on other machines build the same configuration.
 */
public final class ConfigurationFiles implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  static final String ALERT_KINDS = "alert-kinds.yaml";
  static final String ASSETS = "assets.csv";
  static final String KNOWN_HOSTS = "known-hosts.txt";
  static final String NETWORKS = "networks.csv";
  static final String PORT_SETS = "port-sets.yaml";
  static final String PORTS = "ports.yaml";
  static final String SIGNATURES = "signatures.yaml";

  /** The files that a configuration is made of. */
  public static final List<String> NAMES =
      List.of(ALERT_KINDS, ASSETS, KNOWN_HOSTS, NETWORKS, PORT_SETS, PORTS, SIGNATURES);

  /**
   * A file as read.
   *
   * @param path what messages call the file
   */
  record Content(String path, byte[] bytes) implements Serializable {}

  private final TreeMap<String, Content> byName = new TreeMap<>();
  private final String overlay;

  /**
   * @param overlay the site's folder; empty without one
   */
  private ConfigurationFiles(String overlay) {
    this.overlay = overlay;
  }

  static ConfigurationFiles read(Path shipped, Optional<Path> overlay) {
    if (overlay.isPresent() && !overlay.get().toFile().isDirectory()) {
      throw noFolder(overlay.get());
    }
    ConfigurationFiles files = new ConfigurationFiles(overlay.map(Path::toString).orElse(""));
    for (String name : NAMES) {
      Path own = overlay.orElse(shipped).resolve(name);
      files.byName.put(name, content(isAbsent(own) ? shipped.resolve(name) : own));
    }
    return files;
  }

  /**
   * Files that were kept, complete in themselves.
   *
   * @param folder where they are, for messages
   * @param kept the bytes of each by its name
   * @throws ConfigurationException when one of {@link #NAMES} is missing
   */
  public static ConfigurationFiles kept(String folder, Map<String, byte[]> kept) {
    ConfigurationFiles files = new ConfigurationFiles("");
    for (String name : NAMES) {
      String path = folder + "/" + name;
      byte[] bytes = kept.get(name);
      if (bytes == null) {
        throw new ConfigurationException(path, "is missing", "all files must be there");
      }
      files.byName.put(name, new Content(path, bytes.clone()));
    }
    return files;
  }

  /** The bytes of each file by its name, for {@link #kept}. */
  public SortedMap<String, byte[]> bytes() {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    byName.forEach((name, content) -> bytes.put(name, content.bytes().clone()));
    return bytes;
  }

  /** Only what is known not to be there: not a file that cannot be looked at, nor a dead link. */
  private static boolean isAbsent(Path file) {
    return !file.toFile().exists() && Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** The folder that overlays the shipped one; empty without one. */
  Optional<String> overlay() {
    return Optional.of(overlay).filter(folder -> !folder.isEmpty());
  }

  private static Content content(Path path) {
    try (InputStream in = new FileInputStream(path.toFile())) {
      return new Content(path.toString(), in.readAllBytes());
    } catch (IOException e) {
      throw new ConfigurationException(
          path.toString(), "cannot be read", "it must be a readable file");
    }
  }

  private static ConfigurationException noFolder(Path overlay) {
    return new ConfigurationException(
        overlay.toString(), "is no readable folder", "--conf must name a folder with files");
  }

  /** Visible names in the overlay that replace nothing, sorted. */
  List<String> ignored() {
    List<String> ignored = new ArrayList<>();
    if (overlay.isEmpty()) {
      return ignored;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(overlay))) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (!NAMES.contains(name) && !name.startsWith(".")) {
          ignored.add(name);
        }
      }
    } catch (IOException e) {
      throw noFolder(Path.of(overlay));
    }
    ignored.sort(null);
    return List.copyOf(ignored);
  }

  Content get(String name) {
    Content content = byName.get(name);
    if (content == null) {
      throw new IllegalArgumentException("Cannot get " + name + ": not one of " + NAMES);
    }
    return content;
  }

  YamlNode yaml(String name, YamlImages images) {
    return images.read(name, get(name).path(), get(name).bytes());
  }

  /** Hexadecimal SHA-256 over the named files, each with its name and length, then the words. */
  String hash(Collection<String> names, Collection<String> words) {
    MessageDigest digest = sha256();
    for (String name : names) {
      byte[] bytes = get(name).bytes();
      digest.update((name + ' ' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    for (String word : words) {
      digest.update((word + '\n').getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
