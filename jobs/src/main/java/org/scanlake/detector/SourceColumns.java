package org.scanlake.detector;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.scanlake.measured.Rules;
import org.scanlake.measured.RulesHandle;
import org.scanlake.network.Address;
import org.scanlake.network.Networks;

/** What a configuration says of columns of sources. */
final class SourceColumns {
  private final Rules rules;
  private final RulesHandle handle;

  SourceColumns(Rules rules) {
    this.rules = rules;
    this.handle = rules.handle();
  }

  /** Whether a source is among the known hosts. */
  Column isKnown(Column source) {
    RulesHandle tasks = handle;
    return udf((UDF1<String, Boolean>) text -> isKnown(tasks, text), DataTypes.BooleanType)
        .apply(source);
  }

  private static boolean isKnown(RulesHandle tasks, String source) {
    return tasks.rules().configuration().knownHosts().contains(AddressColumns.address(source));
  }

  /** Where a source was on the day of a time; null when no networks are configured. */
  Column location(Column source, Column micros) {
    if (rules.configuration().networks().classes().isEmpty()) {
      return lit(null).cast(DataTypes.StringType);
    }
    RulesHandle tasks = handle;
    return udf(
            (UDF2<String, Long, String>) (text, time) -> location(tasks, text, time),
            DataTypes.StringType)
        .apply(source, micros);
  }

  private static String location(RulesHandle tasks, String source, long micros) {
    LocalDate day =
        Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC).toLocalDate();
    Address address = AddressColumns.address(source);
    Networks networks = tasks.rules().configuration().networks();
    return (networks.classesAt(address, day).isEmpty() ? Location.OUTSIDE : Location.INSIDE).text();
  }
}
