package org.scanlake.alert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a small table that lies beside the classes. */
final class ResourceLines {
  private ResourceLines() {}

  /** The lines of {@code name}, without comments ({@code #}) and empty lines. */
  static List<String> read(String name) {
    try (InputStream in =
        Objects.requireNonNull(ResourceLines.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
