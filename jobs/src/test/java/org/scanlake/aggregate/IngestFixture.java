package org.scanlake.aggregate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.scanlake.SparkAssert;
import org.scanlake.conf.Configuration;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.PortSignatures;
import org.scanlake.lake.Quarantine;
import org.scanlake.lake.Runs;
import org.scanlake.lake.TcpSamples;
import org.scanlake.synth.FlowLogFormat;
import org.scanlake.synth.FlowSynthesis;
import org.scanlake.synth.FlowSynthesisRequest;

/**
 * A folder with lakes and two logs of the same sources and times: the second, which has a bad row,
 * replaces samples of the first.
 */
final class IngestFixture {
  /** In the order in which a load commits to them. */
  static final List<LakeTable> TABLES =
      List.of(
          Flows.TABLE,
          TcpSamples.TABLE,
          Quarantine.TABLE,
          Ledger.TABLE,
          PortSignatures.TABLE,
          Runs.TABLE);

  private static final int FLOWS = 400;

  final Path folder;
  final Path first;
  final Path late;
  private final SparkAssert spark;

  IngestFixture(SparkAssert spark, Path folder) throws IOException {
    this.spark = spark;
    this.folder = folder.toRealPath();
    Path all = folder.resolve("all.log");
    new FlowSynthesis(FlowSynthesisRequest.of(FlowLogFormat.ZEEK, FLOWS, 1, 7, all), done -> {})
        .write();
    List<String> even = new ArrayList<>();
    List<String> odd = new ArrayList<>();
    int rows = 0;
    String last = "";
    for (String line : Files.readAllLines(all)) {
      if (line.startsWith("#")) {
        even.add(line);
        odd.add(line);
      } else {
        (rows++ % 2 == 0 ? even : odd).add(line);
        last = line;
      }
    }
    odd.add(last.replaceFirst("\t[0-9]+\t", "\tport\t"));
    this.first = Files.write(this.folder.resolve("first.log"), even);
    this.late = Files.write(this.folder.resolve("late.log"), odd);
  }

  Lake lake(String name) {
    return new Lake(spark.session(), folder.resolve(name).toString());
  }

  /** A copy of a lake under another name. */
  Lake copy(String name, String to) throws IOException {
    FileUtils.copyDirectory(folder.resolve(name).toFile(), folder.resolve(to).toFile());
    return lake(to);
  }

  IngestReport run(Lake lake, Path log) throws IOException {
    return run(lake, log, step -> {});
  }

  IngestReport run(Lake lake, Path log, Consumer<IngestStep> done) throws IOException {
    Configuration shipped = Configuration.load(Path.of("../conf"), Optional.empty());
    LogSettings settings =
        new LogSettings(Optional.empty(), ZoneOffset.UTC, "test", LogSettings.SPLIT_BYTES);
    return new IngestJob(lake, shipped, settings, done).run(List.of(log.toString()));
  }

  /**
   * By table, what readers see: its rows as sorted text, without what every load has of its own.
   */
  Map<String, List<String>> content(Lake lake) {
    Map<String, List<String>> content = new TreeMap<>();
    for (LakeTable table : TABLES) {
      Dataset<Row> rows =
          lake.read(table)
              .drop(
                  Ledger.LOADED_AT,
                  Ledger.SAMPLES_VERSION,
                  Runs.CODE_VERSION,
                  Runs.STARTED,
                  Runs.SECONDS,
                  Runs.INPUT_VERSIONS);
      content.put(table.name(), rows.toJSON().collectAsList().stream().sorted().toList());
    }
    return content;
  }
}
