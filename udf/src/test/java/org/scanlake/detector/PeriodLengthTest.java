package org.scanlake.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodLengthTest {
  @ParameterizedTest
  @CsvSource({"1m, 60", "15m, 900", "1h, 3600", "1d, 86400", "2w, 1209600", "3660d, 316224000"})
  void lengthIsANumberAndAUnit(String text, long seconds) {
    assertThat(PeriodLength.parse(text).seconds()).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "d", "0h", "-1h", "30s", "1.5h", "3661d", "99999w", "1d "})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> PeriodLength.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is no period; write such as 15m, 1h, 1d or 4w, at most 3660d");
  }

  @Test
  void dayIsTheDefault() {
    assertThat(PeriodLength.parse("1d")).isEqualTo(PeriodLength.DAY);
  }
}
