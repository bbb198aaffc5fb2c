package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.command.CommandRun;

/**
 * A process that loads and is killed without warning. A point is a table's first commit, or its
 * first data file when that is not committed yet; {@code -Dscanlake.kill=all} takes them all.
 */
@ExtendWith(SparkExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {
  private static final List<String> TOLD =
      List.of("alert_flows data", "alerts commit", "ledger commit", "alert_labels data");
  private static final String FIRST_COMMIT = "_delta_log/00000000000000000000.json";

  private LoadFixture fixture;
  private Path archive;
  private String conf;
  private Map<String, List<String>> undisturbed;
  private String summary;

  @BeforeAll
  void loadUndisturbed(SparkAssert spark, @TempDir Path folder) throws IOException {
    fixture = new LoadFixture(spark, folder);
    archive = fixture.synth("a.mbox", 30, 7);
    conf = fixture.folder.resolve("configured.mbox.conf").toString();
    fixture.run(fixture.lake("undisturbed"), archive);
    undisturbed = fixture.content(fixture.lake("undisturbed"));
    summary = summary("undisturbed").out();
  }

  static Stream<String> points() {
    return System.getProperty("scanlake.kill", "").equals("all")
        ? LoadFixture.TABLES.stream()
            .flatMap(t -> Stream.of(t.name() + " data", t.name() + " commit"))
        : TOLD.stream();
  }

  @ParameterizedTest
  @MethodSource("points")
  void rerunGivesWhatAnUndisturbedRunGives(String point) throws Exception {
    String name = point.replace(' ', '-');
    killAt(point, fixture.folder.resolve(name));
    CommandRun asItLies = summary(name);
    if (fixture.lake(name).exists()) {
      assertThat(asItLies.exitCode()).as(asItLies.err()).isZero();
      assertThat(asItLies.out()).isEqualTo(summary.replace("undisturbed", name));
    } else {
      assertThat(asItLies.exitCode()).isEqualTo(2);
      assertThat(asItLies.err()).contains("found no lake at ");
    }
    fixture.run(fixture.lake(name), archive);
    assertThat(fixture.content(fixture.lake(name))).isEqualTo(undisturbed);
  }

  private CommandRun summary(String lake) {
    String folder = fixture.folder.resolve(lake).toString();
    return CommandRun.of("summary", "--lake", folder, "--conf", conf, "--output", "csv");
  }

  private void killAt(String point, Path lake) throws Exception {
    List<String> words =
        List.of("analyze", archive.toString(), "--lake", lake.toString(), "--conf", conf);
    KilledProcess.run(words, fixture.folder.resolve("killed.log"), () -> isReached(point, lake));
  }

  private static boolean isReached(String point, Path lake) throws IOException {
    String[] words = point.split(" ");
    Path table = lake.resolve(words[0]);
    return words[1].equals("commit") ? Files.exists(table.resolve(FIRST_COMMIT)) : hasData(table);
  }

  private static boolean hasData(Path table) throws IOException {
    if (!Files.isDirectory(table)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(table, 2)) {
      return files.anyMatch(file -> file.toString().endsWith(".parquet"));
    }
  }
}
