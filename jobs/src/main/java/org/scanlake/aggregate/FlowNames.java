package org.scanlake.aggregate;

import static org.apache.spark.sql.functions.udf;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.scanlake.conf.Configuration;
import org.scanlake.flow.Protocols;
import org.scanlake.measured.Rules;
import org.scanlake.measured.RulesHandle;
import org.scanlake.network.Address;
import org.scanlake.network.SourceClasses;

/** What a configuration calls flows. */
final class FlowNames {
  private static final int NO_PORT = -1;

  private final RulesHandle handle;

  FlowNames(Rules rules) {
    this.handle = rules.handle();
  }

  /** The purpose of a destination port; either may be null, as unknown. */
  Column purpose(Column protocol, Column port) {
    RulesHandle tasks = handle;
    return udf(
            (UDF2<String, Integer, String>) (name, number) -> purpose(tasks.rules(), name, number),
            DataTypes.StringType)
        .apply(protocol, port);
  }

  private static String purpose(Rules rules, @Nullable String protocol, @Nullable Integer port) {
    int number = Optional.ofNullable(protocol).flatMap(Protocols::number).orElse(Protocols.UNKNOWN);
    return rules.purposes().purpose(number, port == null ? NO_PORT : port).toString();
  }

  /** The source classes of an address on a day of the calendar, counted from 1970. */
  Column classes(Column source, Column day) {
    RulesHandle tasks = handle;
    return udf(
            (UDF2<String, Long, String[]>)
                (text, number) -> classes(tasks.rules().configuration(), text, number),
            DataTypes.createArrayType(DataTypes.StringType))
        .apply(source, day);
  }

  private static String[] classes(Configuration configuration, String source, long day) {
    Address address =
        Address.parse(source).orElseThrow(() -> new IllegalStateException("no address: " + source));
    Set<String> networks = configuration.networks().classesAt(address, LocalDate.ofEpochDay(day));
    return SourceClasses.of(networks, configuration.assets().find(address), Optional.empty())
        .names()
        .toArray(String[]::new);
  }
}
