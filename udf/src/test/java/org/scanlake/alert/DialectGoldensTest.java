package org.scanlake.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables that the tools themselves printed, {@code dialects/<dialect>/*.txt}, each with the rows in
 * it, {@code *.expected}, whose first line says when the mail came. The rows are from the same
 * tools' machine-readable output, not from this reader.
 */
class DialectGoldensTest {
  private static final Path GOLDENS = Path.of("src", "test", "resources", "dialects");
  private static final String RECEIVED = "# received ";

  static Stream<Path> tables() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDENS)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void readsAsTheToolMeantIt(Path table) throws IOException {
    Path expected = sibling(table, ".expected");
    if (!Files.exists(expected)) {
      Files.write(sibling(table, ".actual"), read(table, "2024-01-01T00:00:00Z"));
      fail("No expectation: check what was read, in " + sibling(table, ".actual"));
    }
    List<String> lines = Files.readAllLines(expected);
    String received = lines.get(0).substring(RECEIVED.length());
    assertThat(read(table, received)).containsExactlyElementsOf(lines.subList(1, lines.size()));
  }

  private static List<String> read(Path table, String received) throws IOException {
    return RowText.of(ShippedKinds.scan(Files.readString(table), received));
  }

  private static Path sibling(Path table, String extension) {
    String name = String.valueOf(table.getFileName());
    return table.resolveSibling(name.substring(0, name.length() - ".txt".length()) + extension);
  }
}
