package org.scanlake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Data goes one way; only {@code command} sees all stages. */
class StageOrderTest {
  private static final List<String> STAGES =
      List.of(
          "source",
          "parsed",
          "measured",
          "labelled",
          "ports",
          "aggregate",
          "detector",
          "studies",
          "report");
  private static final Path SOURCES = Path.of("src/main/java/org/scanlake");
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?org\\.scanlake\\.(\\w+)\\.", Pattern.MULTILINE);

  static Stream<Arguments> stages() {
    return Stream.concat(
        Stream.of("columns", "lake").map(name -> Arguments.of(name, after(name))),
        STAGES.stream().map(stage -> Arguments.of(stage, after(stage))));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void importsNoLaterStage(String stage, List<String> later) throws IOException {
    assertThat(imports(SOURCES.resolve(stage))).doesNotContainAnyElementsOf(later);
  }

  private static List<String> after(String stage) {
    List<String> later = STAGES.subList(STAGES.indexOf(stage) + 1, STAGES.size());
    return Stream.concat(later.stream(), command()).toList();
  }

  private static Stream<String> command() {
    return Stream.of("command");
  }

  /** Packages below {@code org.scanlake} that the folder imports; none while there is no folder. */
  private static List<String> imports(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> IMPORT.matcher(text(file)).results())
          .map((MatchResult found) -> found.group(1))
          .distinct()
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
