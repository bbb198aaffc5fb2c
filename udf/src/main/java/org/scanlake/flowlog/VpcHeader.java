package org.scanlake.flowlog;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The columns of an AWS VPC flow log.
 *
 * @param columns names with a blank between them
 */
record VpcHeader(String columns) implements LogHeader {
  private static final Pattern NAMES = Pattern.compile("[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*");

  /** Whether the line has nothing but names, and one of them is of this format. */
  static boolean isHeader(String line) {
    List<String> names = List.of(line.split(" ", -1));
    return NAMES.matcher(line).matches()
        && (names.contains(VpcField.SRCADDR.text()) || names.contains(VpcField.PKT_SRCADDR.text()));
  }

  /** The header that {@code line} is; empty when it is none of these. */
  static Optional<LogHeader> in(String line) {
    String names = line.strip();
    if (!isHeader(names)) {
      return Optional.empty();
    }
    VpcHeader header = new VpcHeader(names);
    header
        .refusal()
        .ifPresent(
            what -> {
              throw new UnusableLogException("It " + what + ".");
            });
    return Optional.of(header);
  }

  @Override
  public LogFormat format() {
    return LogFormat.VPC;
  }

  @Override
  public LogReader reader(ZoneOffset zone) {
    return new VpcReader(this, zone);
  }

  /** Why rows under it cannot be read; empty when they can. */
  Optional<String> refusal() {
    List<String> missing = missing();
    return missing.isEmpty()
        ? ColumnNames.twice(names())
        : Optional.of("is an AWS VPC flow log without the fields " + String.join(", ", missing));
  }

  /** The fields that every flow must have and this log has not. */
  private List<String> missing() {
    return Stream.of(
            lacking(VpcField.SRCADDR, VpcField.PKT_SRCADDR),
            lacking(VpcField.DSTADDR, VpcField.PKT_DSTADDR),
            lacking(VpcField.PROTOCOL, VpcField.PROTOCOL),
            lacking(VpcField.START, VpcField.START))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> lacking(VpcField field, VpcField instead) {
    List<String> names = names();
    return names.contains(field.text()) || names.contains(instead.text())
        ? Optional.empty()
        : Optional.of(field.text());
  }

  /** The field of each column. */
  int[] fieldOfColumn() {
    Map<String, Integer> byName = VpcField.byName();
    return names().stream()
        .mapToInt(name -> byName.getOrDefault(name, SeparatedLine.UNUSED))
        .toArray();
  }

  private List<String> names() {
    return List.of(columns.split(" ", -1));
  }
}
