package org.scanlake.synth;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LoadCurveTest {
  private static final long DAY = 86_400_000_000L;

  @Test
  void beginsAndEndsWithItsDays() {
    LoadCurve week = new LoadCurve(7);
    assertThat(week.at(0)).isEqualTo(LoadCurve.FIRST_DAY);
    assertThat(week.at(1)).isEqualTo(LoadCurve.FIRST_DAY + 7 * DAY);
    assertThat(week.span()).isEqualTo(7 * DAY);
  }

  @Test
  void weekendsHaveTwoFifthsOfAWorkingDaysLoad() {
    assertThat(new LoadCurve(7).at(5 / 5.8) - LoadCurve.FIRST_DAY - 5 * DAY).isBetween(-1L, 1L);
  }

  @Property
  void greaterSharesAreReachedLater(
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    LoadCurve days = new LoadCurve(3);
    assertThat(days.at(Math.min(one, other))).isLessThanOrEqualTo(days.at(Math.max(one, other)));
  }
}
