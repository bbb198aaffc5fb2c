package org.scanlake.measured;

import java.util.HexFormat;
import org.apache.spark.unsafe.types.UTF8String;

/** Identities as text. */
final class Hex {
  private Hex() {}

  static UTF8String text(byte[] id) {
    return UTF8String.fromString(HexFormat.of().formatHex(id));
  }
}
