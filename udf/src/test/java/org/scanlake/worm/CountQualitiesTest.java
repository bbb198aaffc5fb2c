package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.scanlake.flowlog.Quality;

class CountQualitiesTest {
  @Test
  void aSumIsAsGoodAsItsWorsePart() {
    assertThat(new CountQualities("EEELLLA").and(new CountQualities("ELAELAE")))
        .isEqualTo(new CountQualities("ELALLAA"));
  }

  @Test
  void lettersStandInTheOrderOfTheCounts() {
    CountQualities qualities = new CountQualities("EEEEELA");
    assertThat(qualities.of(TcpCount.RST_RETURNED)).isEqualTo(Quality.EXACT);
    assertThat(qualities.of(TcpCount.TCP_SENT)).isEqualTo(Quality.LOWER_BOUND);
    assertThat(qualities.of(TcpCount.TCP_RECEIVED)).isEqualTo(Quality.ASSUMED);
  }

  @Test
  void otherLettersAreRefused() {
    assertThatThrownBy(() -> new CountQualities("EEEEEEX"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot use quality X: not one of E, L, A");
    assertThatThrownBy(() -> new CountQualities("EEE"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot use qualities EEE: not 7 letters");
  }
}
