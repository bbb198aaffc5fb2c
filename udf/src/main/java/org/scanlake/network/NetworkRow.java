package org.scanlake.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a row {@code class,prefix,valid_from,valid_until}. */
final class NetworkRow {
  private NetworkRow() {}

  static Network read(CsvRow row) {
    Optional<LocalDate> from = date(row, 2);
    Optional<LocalDate> until = date(row, 3);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      throw row.error("valid_until is before valid_from", "it must be that day or later");
    }
    return new Network(networkClass(row), row.prefix(1), from, until);
  }

  private static String networkClass(CsvRow row) {
    String text = row.fields().get(0);
    if (text.equals(SourceClasses.CANDO) || text.equals(SourceClasses.OTHER)) {
      throw row.error(
          "class `" + text + "` is not one of networks",
          "cando comes from assets.csv or the mail, other where nothing else holds");
    }
    if (!isWord(text)) {
      throw row.error(
          "class `" + text + "`",
          "it must be visitor, vpn, roaming or a word of your own of a-z, 0-9, - and _");
    }
    return text;
  }

  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static Optional<LocalDate> date(CsvRow row, int column) {
    String text = row.fields().get(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
        return Optional.of(
            LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)));
      }
    } catch (DateTimeException e) {
      // no such day: refused below like every other text
    }
    throw row.error("`" + text + "` is no date", "it must be such as 2007-08-15, or empty");
  }

  /** The value of decimal digits; -1, which is no year, month or day, for anything else. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
