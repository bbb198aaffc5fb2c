package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportWindowTest {
  @ParameterizedTest
  @CsvSource({
    "SAMPLE, 2026-02-28T23:59:59.999999Z, 2026-02-28T23:59:30Z",
    "FIVE_MINUTES, 2026-02-28T23:59:59Z, 2026-02-28T23:55:00Z",
    "HOUR, 2026-02-28T23:00:00Z, 2026-02-28T23:00:00Z",
    "DAY, 2026-02-28T23:59:59Z, 2026-02-28T00:00:00Z",
    "DAY, 1969-12-31T23:59:59Z, 1969-12-31T00:00:00Z"
  })
  void windowsAreWholeSince1970(ReportWindow window, Instant moment, Instant start) {
    long number = window.number(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
    assertThat(Instant.EPOCH.plus(window.startMicros(number), ChronoUnit.MICROS)).isEqualTo(start);
  }
}
