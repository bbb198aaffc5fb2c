package org.scanlake.synth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;

/** The days of the year's mails: the published count for every weekday, and a few silent days. */
final class YearDays {
  private static final long PURPOSE = 1;
  private static final int WEEKS_A_YEAR = 52;
  private static final int SECONDS_A_DAY = 86_400;

  /** Two outages: Christmas, and a weekend in April. */
  private static final Set<LocalDate> SILENT =
      Set.of(
          LocalDate.of(2006, 12, 23),
          LocalDate.of(2006, 12, 24),
          LocalDate.of(2006, 12, 25),
          LocalDate.of(2006, 12, 26),
          LocalDate.of(2007, 4, 14),
          LocalDate.of(2007, 4, 15));

  /** Mails up to and with each day. */
  private final int[] upTo;

  YearDays(long seed) {
    int days = (int) ChronoUnit.DAYS.between(PublishedYear.FIRST_DAY, PublishedYear.LAST_DAY) + 1;
    int[] mails = new int[days];
    SplittableRandom random = Randomness.of(seed, PURPOSE, 0);
    int[] weekdays = PublishedYear.weekdays();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      spread(mails, weekday, weekdays[weekday.getValue() - 1], random);
    }
    Arrays.parallelPrefix(mails, Integer::sum);
    upTo = mails;
  }

  private static void spread(int[] mails, DayOfWeek weekday, int count, SplittableRandom random) {
    int[] weights = new int[mails.length];
    for (int day = 0; day < mails.length; day++) {
      LocalDate date = PublishedYear.FIRST_DAY.plusDays(day);
      boolean mailed = date.getDayOfWeek() == weekday && !SILENT.contains(date);
      weights[day] = mailed ? 50 + random.nextInt(100) : 0;
    }
    int[] shares = Apportionment.of(weights, count);
    for (int day = 0; day < mails.length; day++) {
      mails[day] += shares[day];
    }
  }

  /**
   * The writer's clock for one of a year's mails; later numbers have later times.
   *
   * @param number 0 to {@code mails} − 1
   */
  LocalDateTime at(int year, long number, long mails) {
    double place = (double) number * PublishedYear.MAILS / mails;
    int slot = (int) place;
    int day = dayOf(slot);
    int first = day == 0 ? 0 : upTo[day - 1];
    double share = (place - first + 0.5) / (upTo[day] - first + 0.5);
    return PublishedYear.FIRST_DAY
        .plusWeeks((long) WEEKS_A_YEAR * year)
        .plusDays(day)
        .atStartOfDay()
        .plusSeconds((long) (share * SECONDS_A_DAY));
  }

  private int dayOf(int slot) {
    int day = Arrays.binarySearch(upTo, slot + 1);
    int found = day < 0 ? -day - 1 : day;
    while (found > 0 && upTo[found - 1] > slot) {
      found--;
    }
    return found;
  }
}
