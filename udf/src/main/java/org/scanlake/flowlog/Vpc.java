package org.scanlake.flowlog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises AWS VPC flow logs: by their header, or without one by rows of version 2 in its default
 * order; another order cannot be told without a header.
 */
final class Vpc implements LogRecogniser {
  private static final String DEFAULT_COLUMNS =
      "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start"
          + " end action log-status";
  private static final int DEFAULT_COUNT = 14;
  private static final Set<String> STATUS = Set.of("OK", "NODATA", "SKIPDATA");
  private static final Set<String> ACTION = Set.of("ACCEPT", "REJECT", "-");

  @Override
  public Optional<LogHeader> recognise(byte[] head, int length) {
    return columns(head, length).filter(header -> header.refusal().isEmpty()).map(h -> h);
  }

  /** What a VPC flow log lacks. */
  static Optional<String> refusal(byte[] head, int length) {
    return columns(head, length).flatMap(VpcHeader::refusal);
  }

  private static Optional<VpcHeader> columns(byte[] head, int length) {
    HeadLines lines = new HeadLines(head, length);
    if (!lines.next()) {
      return Optional.empty();
    }
    String first = lines.text().stripTrailing();
    if (VpcHeader.isHeader(first)) {
      return Optional.of(new VpcHeader(first));
    }
    return isDefaultRow(first) ? Optional.of(new VpcHeader(DEFAULT_COLUMNS)) : Optional.empty();
  }

  private static boolean isDefaultRow(String line) {
    List<String> cells = List.of(line.split(" ", -1));
    return cells.size() == DEFAULT_COUNT
        && cells.get(0).equals("2")
        && ACTION.contains(cells.get(DEFAULT_COUNT - 2))
        && STATUS.contains(cells.get(DEFAULT_COUNT - 1));
  }
}
