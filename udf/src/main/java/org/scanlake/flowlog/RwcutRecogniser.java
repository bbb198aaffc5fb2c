package org.scanlake.flowlog;

import java.util.Optional;

/** Recognises the output of SiLK's {@code rwcut}, its columns in any order. */
final class RwcutRecogniser implements LogRecogniser {
  @Override
  public Optional<LogHeader> recognise(byte[] head, int length) {
    return HeaderLine.of(head, 0, length).flatMap(RwcutHeader::in);
  }
}
