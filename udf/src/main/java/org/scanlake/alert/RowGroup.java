package org.scanlake.alert;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The named groups that the regular expression of a line pattern may have. */
enum RowGroup {
  /** A date that stands apart from the time, joined to it by a blank. */
  DATE("date"),
  TIME("time"),
  PROTOCOL("protocol"),
  SOURCE("source"),
  SPORT("sport"),
  /** Address and port joined by a point. */
  SOURCE_END("sourceEnd"),
  DESTINATION("destination"),
  DPORT("dport"),
  DESTINATION_END("destinationEnd"),
  /** TCP flags as letters, a point for ACK. */
  FLAGS("flags"),
  /** TCP flags as words among others. */
  FLAG_WORDS("flagWords"),
  PACKETS("packets"),
  BYTES("bytes"),
  /** How many flows the row stands for. */
  COUNT("count"),
  /** What tcpdump says about an ICMP message, such as {@code echo request}. */
  ICMP("icmp"),
  ICMP_TYPE("icmpType"),
  ICMP_CODE("icmpCode");

  /** The names that groups may have. */
  static final Set<String> SPELLINGS = spellings();

  private static final Pattern NAMED = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");
  private final String spelling;

  RowGroup(String spelling) {
    this.spelling = spelling;
  }

  private static Set<String> spellings() {
    Set<String> spellings = new HashSet<>();
    for (RowGroup group : values()) {
      spellings.add(group.spelling);
    }
    return Set.copyOf(spellings);
  }

  /** The names of the groups in a regular expression. */
  static List<String> namesIn(String expression) {
    return NAMED.matcher(expression).results().map(result -> result.group(1)).toList();
  }

  /** The groups of these that {@code pattern} has. */
  static Set<RowGroup> in(ConfiguredPattern pattern) {
    Set<RowGroup> groups = EnumSet.noneOf(RowGroup.class);
    List<String> names = namesIn(pattern.expression());
    Arrays.stream(values()).filter(group -> names.contains(group.spelling)).forEach(groups::add);
    return groups;
  }

  /** The group's name in regular expressions. */
  String spelling() {
    return spelling;
  }

  /** What the group matched; empty when the pattern lacks it or it took no part. */
  Optional<String> of(Matcher matcher, Set<RowGroup> present) {
    return present.contains(this) ? Optional.ofNullable(matcher.group(spelling)) : Optional.empty();
  }
}
