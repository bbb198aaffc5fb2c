package org.scanlake.alert;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scanlake.network.Address;

/** Finds addresses in prose, where they stand between quotes or are written {@code 192.0.2[.]7}. */
final class AddressInText {
  private static final int MAX_TEXT = 2_000;
  private static final Pattern CANDIDATE =
      Pattern.compile("(?<![0-9A-Za-z.])[0-9A-Fa-f:][0-9A-Fa-f.:]{2,44}(?![0-9A-Za-z])");

  private AddressInText() {}

  /**
   * The address that the whole of {@code text} is, quotes, brackets and punctuation around it
   * aside; empty for anything else.
   */
  static Optional<Address> whole(String text) {
    if (text.length() > MAX_TEXT) {
      return Optional.empty();
    }
    String plain = text.replace("[.]", ".").replace("[:]", ":");
    int from = 0;
    int to = plain.length();
    while (from < to && "\"'([<«".indexOf(plain.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "\"')]>»,;.!?".indexOf(plain.charAt(to - 1)) >= 0) {
      to--;
    }
    return Address.parse(plain.substring(from, to));
  }

  /** The only address that {@code text} names, once or more often; empty when none or several. */
  static Optional<Address> only(String text) {
    String plain = text.substring(0, Math.min(text.length(), MAX_TEXT)).replace("[.]", ".");
    Matcher matcher = CANDIDATE.matcher(plain);
    Set<Address> found = new HashSet<>();
    while (matcher.find()) {
      whole(matcher.group()).ifPresent(found::add);
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }
}
