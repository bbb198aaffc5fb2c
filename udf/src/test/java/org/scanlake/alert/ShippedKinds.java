package org.scanlake.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.scanlake.conf.YamlNode;

/** The alert kinds as shipped, and mails' texts read with their dialects. */
final class ShippedKinds {
  private static final Path FILE = Path.of("..", "conf", "alert-kinds.yaml");

  private ShippedKinds() {}

  static AlertKinds load() {
    try {
      return AlertKinds.load(YamlNode.read("alert-kinds.yaml", Files.readAllBytes(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AlertKind kind(String name) {
    return load().kinds().stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** {@code text} as the only part of a scan report received at {@code received}. */
  static TableScanner scan(String text, String received) {
    TableScanner scanner = new TableScanner();
    scanner.scan(
        List.of(part(text)),
        kind("scan-report").dialects(),
        new TableContext(OffsetDateTime.parse(received)));
    return scanner;
  }

  static TextPart part(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new TextPart(bytes, 0, bytes.length, StandardCharsets.UTF_8);
  }
}
