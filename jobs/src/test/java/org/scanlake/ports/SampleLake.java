package org.scanlake.ports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.TcpSamples;

/** Lakes with made TCP samples. */
public final class SampleLake {
  private SampleLake() {}

  /** The samples of the seed's examples. */
  public static List<Row> seedExamples() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("..", "data-samples", "seed-signatures.csv"));
    return lines.stream().skip(1).map(SampleLake::row).toList();
  }

  /**
   * A sample, written as in {@code data-samples/seed-signatures.csv}; its destinations may follow.
   */
  public static Row row(String line) {
    String[] cells = line.split(",", -1);
    List<Object> values = new ArrayList<>();
    values.add(1);
    values.add(Timestamp.from(Instant.parse(cells[0])));
    values.add(cells[1]);
    Arrays.stream(cells, 2, 10).map(Long::valueOf).forEach(values::add);
    values.add(cells[10]);
    values.add(cells[11]);
    values.add(cells.length > 12 ? cells[12] : "");
    return RowFactory.create(values.toArray());
  }

  /** A sample of a client that only sent SYNs. */
  public static Row syns(String time, String source, long syns, String ports) {
    return row(
        String.join(",", time, source, "" + syns, "0,0,0,0", "" + syns, "0,0,EEEEEEE", ports));
  }

  /** A lake of one finished run with these samples. */
  public static Lake of(SparkSession spark, Path folder, List<Row> samples) {
    Lake lake = new Lake(spark, folder.toString());
    lake.append(TcpSamples.TABLE, samples);
    finish(lake);
    return lake;
  }

  /** Lets the rows of run 1 count. */
  public static void finish(Lake lake) {
    Object[] values =
        Arrays.stream(Ledger.TABLE.schema().fields()).map(SampleLake::ofRunOne).toArray();
    if (lake.has(TcpSamples.TABLE)) {
      values[Ledger.column(Ledger.SAMPLES_VERSION)] = lake.version(TcpSamples.TABLE);
    }
    lake.append(Ledger.TABLE, List.of(RowFactory.create(values)));
  }

  private static Object ofRunOne(StructField field) {
    if (field.name().equals(LakeTable.RUN_ID)) {
      return 1;
    }
    if (field.name().equals(Ledger.KIND)) {
      return "zeek";
    }
    return field.dataType() instanceof ArrayType ? List.of() : null;
  }
}
