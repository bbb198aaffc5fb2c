package org.scanlake.flowlog;

import java.util.Optional;

/** Recognises nfdump's {@code -o csv} and its {@code line}, {@code long} and {@code extended}. */
final class NfdumpRecogniser implements LogRecogniser {
  @Override
  public Optional<LogHeader> recognise(byte[] head, int length) {
    Optional<String> line = HeaderLine.of(head, 0, length);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    Optional<LogHeader> csv = NfdumpCsvHeader.in(line.get());
    return csv.isPresent() ? csv : NfdumpTextHeader.in(line.get());
  }
}
