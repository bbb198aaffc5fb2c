package org.scanlake.aggregate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.scanlake.SparkAssert;
import org.scanlake.conf.Configuration;
import org.scanlake.lake.AlertFlows;
import org.scanlake.lake.AlertLabels;
import org.scanlake.lake.AlertMetrics;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.OverallSummaries;
import org.scanlake.lake.Quarantine;
import org.scanlake.lake.SourceBreakdowns;
import org.scanlake.lake.WeekdayFrequencies;
import org.scanlake.synth.Synthesis;
import org.scanlake.synth.SynthesisMode;
import org.scanlake.synth.SynthesisRequest;

/** A folder with made archives and lakes. */
final class LoadFixture {
  static final List<LakeTable> TABLES =
      List.of(
          Ledger.TABLE,
          Quarantine.TABLE,
          Alerts.TABLE,
          AlertFlows.TABLE,
          AlertMetrics.TABLE,
          AlertLabels.TABLE,
          OverallSummaries.TABLE,
          WeekdayFrequencies.TABLE,
          SourceBreakdowns.TABLE);
  private static final Path SHIPPED = Path.of("../conf");

  final SparkAssert spark;
  final Path folder;
  final Configuration configuration;

  LoadFixture(SparkAssert spark, Path folder) throws IOException {
    this.spark = spark;
    this.folder = folder.toRealPath();
    synth("configured.mbox", 1, 1);
    this.configuration =
        Configuration.load(SHIPPED, Optional.of(folder.resolve("configured.mbox.conf")));
  }

  Path synth(String name, int mails, int seed) throws IOException {
    Path out = folder.resolve(name);
    new Synthesis(new SynthesisRequest(SynthesisMode.DEFAULT, mails, 1, seed, out, 1), done -> {})
        .write();
    return out;
  }

  Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  Lake lake(String name) {
    return new Lake(spark.session(), folder.resolve(name).toString());
  }

  AnalyzeResult run(Lake lake, Path... archives) throws IOException {
    return run(lake, LoadSettings.SPLIT_BYTES, step -> {}, archives);
  }

  AnalyzeResult run(Lake lake, long splitBytes, Consumer<LoadStep> done, Path... archives)
      throws IOException {
    return run(lake, configuration, new LoadSettings("test", "0", splitBytes), done, archives);
  }

  AnalyzeResult run(Lake lake, Configuration other, Path archive) throws IOException {
    return run(lake, other, LoadSettings.of("test", "0"), step -> {}, archive);
  }

  private static AnalyzeResult run(
      Lake lake,
      Configuration configuration,
      LoadSettings settings,
      Consumer<LoadStep> done,
      Path... archives)
      throws IOException {
    List<String> names = Arrays.stream(archives).map(Path::toString).toList();
    return new AnalyzeJob(lake, configuration, settings, done).run(names);
  }

  AnalyzeResult replay(Lake lake, Configuration other, Consumer<LoadStep> done) throws IOException {
    return new AnalyzeJob(lake, other, LoadSettings.of("test", "0"), done).replay();
  }

  /** The configuration with other alert kinds. */
  Configuration withKinds(UnaryOperator<String> change) throws IOException {
    Path changed = Files.createTempDirectory(folder, "kinds");
    FileUtils.copyDirectory(folder.resolve("configured.mbox.conf").toFile(), changed.toFile());
    String kinds = Files.readString(SHIPPED.resolve("alert-kinds.yaml"));
    Files.writeString(changed.resolve("alert-kinds.yaml"), change.apply(kinds));
    return Configuration.load(SHIPPED, Optional.of(changed));
  }

  /** By table, its rows as sorted text, without what every load has of its own. */
  Map<String, List<String>> content(Lake lake) {
    Map<String, List<String>> content = new TreeMap<>();
    for (LakeTable table : TABLES) {
      Dataset<Row> rows = lake.read(table).drop(Ledger.LOADED_AT);
      content.put(table.name(), rows.collectAsList().stream().map(Row::toString).sorted().toList());
    }
    return content;
  }

  /** A copy of a lake under another name. */
  Lake copy(String name, String to) throws IOException {
    FileUtils.copyDirectory(folder.resolve(name).toFile(), folder.resolve(to).toFile());
    return lake(to);
  }
}
