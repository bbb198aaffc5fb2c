package org.scanlake.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlantedSourceTest {
  private static final Campus CAMPUS = Campus.of(1_000_000);

  @Test
  void flowsBeforeATimeAreThoseThatStartedEarlier() {
    PlantedSource source = source(PlantedKind.WORM, 3);
    assertThat(source.before(1000)).isZero();
    assertThat(source.before(1001)).isEqualTo(1);
    assertThat(source.before(1010)).isEqualTo(1);
    assertThat(source.before(1011)).isEqualTo(2);
    assertThat(source.before(Long.MAX_VALUE)).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void rowsAreThoseOfItsFlows(PlantedKind kind) {
    NfdumpCsv log = new NfdumpCsv();
    Connection connection = new Connection();
    PlantedSource source = source(kind, 47);
    long rows = 0;
    for (int number = 0; number < 47; number++) {
      source.draw(number, connection, CAMPUS, new SplittableRandom(number));
      rows += (connection.srcPackets > 0 ? 1 : 0) + (connection.dstPackets > 0 ? 1 : 0);
    }
    assertThat(source.rows(log)).isEqualTo(rows);
  }

  @Test
  void aVerticalScanTakesThePortsOfOneHostInOrder() {
    Connection connection = new Connection();
    PlantedSource source = source(PlantedKind.VERTICAL_SCAN, 10);
    source.draw(6, connection, CAMPUS, new SplittableRandom(1));
    assertThat(connection.dstPort).isEqualTo(7);
    assertThat(connection.destination).isEqualTo(Campus.inside(12));
    assertThat(connection.time).isEqualTo(1060);
  }

  @Test
  void backscatterComesFromTheDestination() {
    Connection connection = new Connection();
    source(PlantedKind.BACKSCATTER, 10).draw(0, connection, CAMPUS, new SplittableRandom(1));
    assertThat(connection.destination).isEqualTo(Campus.outsideAttacker(0));
    assertThat(connection.srcPackets).isZero();
    assertThat(Campus.isInside(connection.source)).isTrue();
  }

  private static PlantedSource source(PlantedKind kind, int flows) {
    PlantedSource.Ports ports = new PlantedSource.Ports(kind.ports());
    return new PlantedSource(kind, Campus.outsideAttacker(0), false, 1000, 10, flows, ports, 12);
  }
}
