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
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;

/**
 * A process that loads a late flow log and is killed without warning. A point is a table's first
 * commit of the load; {@code -Dscanlake.kill=all} takes them all.
 */
@ExtendWith(SparkExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestKillTest {
  private static final List<String> TOLD = List.of("tcp_samples", "port_signatures");

  private IngestFixture fixture;
  private Map<String, List<String>> undisturbed;
  private String portsBefore;
  private String portsAfter;

  @BeforeAll
  void loadUndisturbed(SparkAssert spark, @TempDir Path folder) throws IOException {
    fixture = new IngestFixture(spark, folder);
    fixture.run(fixture.lake("before"), fixture.first);
    fixture.run(fixture.copy("before", "undisturbed"), fixture.late);
    undisturbed = fixture.content(fixture.lake("undisturbed"));
    portsBefore = ports("before").out();
    portsAfter = ports("undisturbed").out();
    assertThat(portsBefore).isNotEqualTo(portsAfter);
  }

  static Stream<String> tables() {
    return System.getProperty("scanlake.kill", "").equals("all")
        ? IngestFixture.TABLES.stream().map(LakeTable::name)
        : TOLD.stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void rerunGivesWhatAnUndisturbedRunGives(String table) throws Exception {
    Lake lake = fixture.copy("before", table);
    killAt(table, fixture.folder.resolve(table));
    CommandRun asItLies = ports(table);
    assertThat(asItLies.exitCode()).as(asItLies.err()).isZero();
    assertThat(asItLies.out())
        .isEqualTo(fixture.lake(table).lastRun() == 1 ? portsBefore : portsAfter);
    fixture.run(lake, fixture.late);
    assertThat(fixture.content(fixture.lake(table))).isEqualTo(undisturbed);
  }

  private CommandRun ports(String lake) {
    String folder = fixture.folder.resolve(lake).toString();
    return CommandRun.of("ports", "--lake", folder, "--window", "1d", "--min-worm", "1");
  }

  private void killAt(String table, Path lake) throws Exception {
    Path log = lake.resolve(table).resolve("_delta_log");
    long before = commits(log);
    List<String> words =
        List.of("ingest", "flows", fixture.late.toString(), "--lake", lake.toString());
    KilledProcess.run(words, fixture.folder.resolve("killed.log"), () -> commits(log) > before);
  }

  private static long commits(Path log) throws IOException {
    if (!Files.isDirectory(log)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(log)) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    }
  }
}
