package org.scanlake.parsed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.conf.Configuration;
import org.scanlake.flow.Protocols;
import org.scanlake.port.PurposeTable;

@ExtendWith(SparkExtension.class)
class PortFunctionsTest {
  private static final String SHIPPED = Path.of("../conf").toAbsolutePath().toString();

  private static SparkSession session(SparkAssert spark) {
    SparkSession session = spark.session().newSession();
    session.conf().set("spark.sql.catalog.scanlake", PortFunctions.class.getName());
    session.conf().set("spark.sql.catalog.scanlake.shipped", SHIPPED);
    return session;
  }

  @ParameterizedTest
  @ValueSource(strings = {"TCP", "UDP", "ICMP", "GRE", "ICMP6"})
  void everyPortHasThePurposeOfTheTable(String protocol, SparkAssert spark) {
    PurposeTable table = Configuration.load(Path.of(SHIPPED), Optional.empty()).ports();
    int number = Protocols.number(protocol).orElseThrow();
    List<Row> rows =
        session(spark)
            .range(0, 65_536, 1, 2)
            .selectExpr(
                "cast(id as int) port",
                "scanlake.port_purpose(concat('"
                    + protocol
                    + "', left('', id)), cast(id as int)) p")
            .collectAsList();
    assertThat(rows).hasSize(65_536);
    for (Row row : rows) {
      assertThat(row.getString(1)).isEqualTo(table.purpose(number, row.getInt(0)));
    }
  }

  @Test
  void nullGivesNull(SparkAssert spark) {
    Row row =
        session(spark)
            .sql(
                "SELECT scanlake.port_purpose('TCP', cast(null as int)), scanlake.port_purpose(null, 80)")
            .head();
    assertThat(row.isNullAt(0)).isTrue();
    assertThat(row.isNullAt(1)).isTrue();
  }

  @Test
  void protocolMayBeInAnyCaseOrUnknown(SparkAssert spark) {
    Row row =
        session(spark)
            .sql(
                "SELECT scanlake.port_purpose('tcp', 81), scanlake.port_purpose('nonsense', 80),"
                    + " scanlake.port_purpose('6', 6881)")
            .head();
    assertThat(row.getString(0)).isEqualTo("HOSTS2");
    assertThat(row.getString(1)).isEqualTo("HTTP");
    assertThat(row.getString(2)).isEqualTo("P2P:BitTorrent:TCP_6881");
  }
}
