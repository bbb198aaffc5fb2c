package org.scanlake.alert;

/** English names of months and weekdays by their first three letters, and the days of months. */
final class CalendarNames {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String WEEKDAYS = "montuewedthufrisatsun";

  private CalendarNames() {}

  /** The month, 1 to 12, that the three ASCII letters name in any case; 0 when none. */
  static int month(int first, int second, int third) {
    return indexIn(MONTHS, first, second, third) + 1;
  }

  /** Whether the three ASCII letters, in any case, name a weekday. */
  static boolean isWeekday(int first, int second, int third) {
    return indexIn(WEEKDAYS, first, second, third) >= 0;
  }

  /** Whether the calendar has that day; years from 1900, the first that RFC 5322 allows. */
  static boolean hasDay(int year, int month, int day) {
    if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) {
      return false;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int days =
        switch (month) {
          case 2 -> leap ? 29 : 28;
          case 4, 6, 9, 11 -> 30;
          default -> 31;
        };
    return day <= days;
  }

  private static int indexIn(String names, int first, int second, int third) {
    for (int i = 0; i < names.length(); i += 3) {
      if (names.charAt(i) == (first | 0x20)
          && names.charAt(i + 1) == (second | 0x20)
          && names.charAt(i + 2) == (third | 0x20)) {
        return i / 3;
      }
    }
    return -1;
  }
}
