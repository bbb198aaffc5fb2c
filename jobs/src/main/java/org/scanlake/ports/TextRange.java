package org.scanlake.ports;

import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** The bytes of a text where they lie, so that millions of texts are read without a copy. */
final class TextRange {
  byte[] bytes = {};
  int from;
  int to;

  void set(UTF8String text) {
    if (text.getBaseObject() instanceof byte[] base) {
      bytes = base;
      from = Math.toIntExact(text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET);
    } else {
      bytes = text.getBytes();
      from = 0;
    }
    to = from + text.numBytes();
  }
}
