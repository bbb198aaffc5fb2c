package org.scanlake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final LocalDate SATURDAY = LocalDate.of(2006, 10, 7);
  private static final Period NINE_DAYS = new Period(SATURDAY, SATURDAY.plusDays(8));

  @Test
  void bothEndsCount() {
    assertThat(NINE_DAYS.days()).isEqualTo(9);
    assertThat(NINE_DAYS.days(DayOfWeek.SATURDAY)).isEqualTo(2);
    assertThat(NINE_DAYS.days(DayOfWeek.SUNDAY)).isEqualTo(2);
    assertThat(NINE_DAYS.days(DayOfWeek.MONDAY)).isEqualTo(1);
  }

  @Test
  void thePublishedYearHasItsWeekdays() {
    Period year = new Period(SATURDAY, LocalDate.of(2007, 8, 15));
    assertThat(year.days()).isEqualTo(313);
    assertThat(year.days(DayOfWeek.WEDNESDAY)).isEqualTo(45);
    assertThat(year.days(DayOfWeek.FRIDAY)).isEqualTo(44);
  }

  @Test
  void gapsAreTheLongestStretchesWithout() {
    Set<LocalDate> days = Set.of(SATURDAY.plusDays(1), SATURDAY.plusDays(2), SATURDAY.plusDays(5));
    assertThat(NINE_DAYS.without(days))
        .containsExactly(
            new Period(SATURDAY, SATURDAY),
            new Period(SATURDAY.plusDays(3), SATURDAY.plusDays(4)),
            new Period(SATURDAY.plusDays(6), SATURDAY.plusDays(8)));
  }

  @Test
  void withoutAnyDayAllOfItIsAGap() {
    assertThat(NINE_DAYS.without(Set.of())).isEqualTo(List.of(NINE_DAYS));
  }

  @Test
  void daysOutsideDoNotMatter() {
    assertThat(NINE_DAYS.without(Set.of(SATURDAY.minusDays(1)))).containsExactly(NINE_DAYS);
  }

  @Test
  void oneDayIsWrittenOnce() {
    assertThat(new Period(SATURDAY, SATURDAY)).hasToString("2006-10-07");
    assertThat(NINE_DAYS).hasToString("2006-10-07/2006-10-15");
  }

  @Test
  void backwardsIsNoPeriod() {
    assertThatThrownBy(() -> new Period(SATURDAY, SATURDAY.minusDays(1)))
        .hasMessage("Cannot use period 2006-10-07/2006-10-06: backwards");
  }
}
