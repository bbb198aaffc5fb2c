package org.scanlake.aggregate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.scanlake.conf.Configuration;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.Quarantine;
import org.scanlake.lake.TcpSamples;

/** A lake that flow logs are read into, each time by a process of its own. */
record LogLake(SparkSession spark, Path folder) {
  IngestReport ingest(Path... logs) throws IOException {
    return ingest(LogSettings.SPLIT_BYTES, logs);
  }

  IngestReport ingest(long splitBytes, Path... logs) throws IOException {
    Configuration shipped = Configuration.load(Path.of("../conf"), Optional.empty());
    LogSettings settings = new LogSettings(Optional.empty(), ZoneOffset.UTC, "test", splitBytes);
    return new IngestJob(lake(), shipped, settings, step -> {})
        .run(Arrays.stream(logs).map(Path::toString).toList());
  }

  Lake lake() {
    return new Lake(spark, folder.toString());
  }

  /** All rows as they are, whichever log and run they come from, sorted. */
  List<String> flows() {
    return lake()
        .read(Flows.TABLE)
        .drop(LakeTable.RUN_ID, Flows.FILE, Flows.OFFSET)
        .toJSON()
        .collectAsList()
        .stream()
        .sorted()
        .toList();
  }

  List<String> samples() {
    return lake()
        .read(TcpSamples.TABLE)
        .drop(LakeTable.RUN_ID)
        .orderBy(TcpSamples.SOURCE, TcpSamples.SAMPLE)
        .toJSON()
        .collectAsList();
  }

  /** Line, reason and text of each bad row, with blanks between them. */
  List<String> quarantine() {
    return lake()
        .read(Quarantine.TABLE)
        .orderBy(LakeTable.RUN_ID, Quarantine.LINE)
        .collectAsList()
        .stream()
        .map(
            row ->
                "%d %s %s"
                    .formatted(
                        row.getInt(row.fieldIndex(Quarantine.LINE)),
                        row.getString(row.fieldIndex(Quarantine.REASON)),
                        row.getString(row.fieldIndex(Quarantine.TEXT))))
        .toList();
  }

  /** The sum of a column of the ledger. */
  long ledger(String column) {
    return lake().ledger().stream().mapToLong(row -> row.getLong(Ledger.column(column))).sum();
  }
}
