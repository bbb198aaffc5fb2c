package org.scanlake.lake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * What Delta is told of a file's rows, so that queries leave files out: their run, and their times
 * where the table's second column is a time and indexed.
 */
final class FileStatistics {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As Delta writes times in statistics. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

  /** Years of four digits; others are left out. */
  private static final long FIRST_MICROS = micros("0001-01-01T00:00:00Z");

  private static final long LAST_MICROS = micros("9999-12-31T00:00:00Z");

  private FileStatistics() {}

  private static long micros(String time) {
    return Instant.parse(time).getEpochSecond() * 1_000_000;
  }

  static String json(LakeTable table, NewFile file, int runId) {
    ObjectNode statistics = JSON.createObjectNode().put("numRecords", file.rows());
    ObjectNode least = statistics.putObject("minValues").put(LakeTable.RUN_ID, runId);
    ObjectNode most = statistics.putObject("maxValues").put(LakeTable.RUN_ID, runId);
    ObjectNode nulls = statistics.putObject("nullCount").put(LakeTable.RUN_ID, 0);
    if (hasTimes(table, file)) {
      String column = table.schema().fields()[1].name();
      least.put(column, time(file.firstMicros()));
      // Rounded up: what is cut off a time must not make it earlier.
      most.put(column, time(file.lastMicros() + 999));
      nulls.put(column, 0);
    }
    return statistics.toString();
  }

  private static boolean hasTimes(LakeTable table, NewFile file) {
    StructField second = table.schema().fields()[1];
    return table.indexedColumns() > 1
        && second.dataType().equals(DataTypes.TimestampType)
        && file.hasTimes()
        && file.firstMicros() >= FIRST_MICROS
        && file.lastMicros() < LAST_MICROS;
  }

  private static String time(long micros) {
    return TIME.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }
}
