package org.scanlake.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearDaysTest {
  private final YearDays days = new YearDays(5);

  @Test
  void weekdaysHaveThePublishedNumbers() {
    int[] counts = new int[7];
    year(0, PublishedYear.MAILS).forEach(at -> counts[at.getDayOfWeek().getValue() - 1]++);
    assertThat(counts).containsExactly(898, 929, 969, 907, 825, 499, 523);
  }

  @Test
  void theYearBeginsAndEndsOnThePublishedDaysAndNeverGoesBack() {
    List<LocalDateTime> year = year(0, PublishedYear.MAILS);
    assertThat(year).isSorted();
    assertThat(year.get(0).toLocalDate()).isEqualTo("2006-10-07");
    assertThat(year.get(year.size() - 1).toLocalDate()).isEqualTo("2007-08-15");
  }

  @Test
  void someDaysAreSilent() {
    assertThat(year(0, PublishedYear.MAILS))
        .extracting(LocalDateTime::toLocalDate)
        .doesNotContain(LocalDate.of(2006, 12, 25), LocalDate.of(2007, 4, 15))
        .contains(LocalDate.of(2006, 12, 22), LocalDate.of(2007, 4, 16));
  }

  @Test
  void laterYearsAreFiftyTwoWeeksLater() {
    LocalDateTime first = days.at(0, 17, 100);
    assertThat(days.at(3, 17, 100)).isEqualTo(first.plusWeeks(156));
  }

  @Test
  void anyNumberOfMailsIsSpreadOverTheWholeYear() {
    assertThat(year(0, 3)).isSorted().doesNotHaveDuplicates();
    assertThat(year(0, 20_000)).isSorted();
  }

  private List<LocalDateTime> year(int year, int mails) {
    List<LocalDateTime> times = new ArrayList<>();
    for (int number = 0; number < mails; number++) {
      times.add(days.at(year, number, mails));
    }
    return times;
  }
}
