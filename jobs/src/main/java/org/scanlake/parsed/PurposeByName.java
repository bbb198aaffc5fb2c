package org.scanlake.parsed;

import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.flow.Protocols;
import org.scanlake.port.PurposeTable;

/**
 * Purposes by protocol name, found without making a Java string of it. A name of up to eight bytes
 * is one number and its length; longer ones, which hardly occur, go the long way.
 */
final class PurposeByName {
  private static final int SLOTS = 1024;
  private static final int PROTOCOLS = 256;
  private static final int FREE = 0;

  private final PurposeText purposes;
  private final long[] names = new long[SLOTS];
  private final int[] lengths = new int[SLOTS];
  private final int[] numbers = new int[SLOTS];

  PurposeByName(PurposeTable table) {
    this.purposes = new PurposeText(table);
    for (int number = Protocols.UNKNOWN; number < PROTOCOLS; number++) {
      UTF8String name = purposes.protocol(number);
      if (isShort(name)) {
        int slot = slot(name.getPrefix(), name.numBytes());
        if (lengths[slot] == FREE) {
          names[slot] = name.getPrefix();
          lengths[slot] = name.numBytes();
          numbers[slot] = number;
        }
      }
    }
  }

  /** The purpose of a destination port; a name in another case or not known counts as such. */
  UTF8String purpose(UTF8String protocol, int port) {
    return purposes.purpose(number(protocol), port);
  }

  private int number(UTF8String name) {
    if (isShort(name)) {
      int slot = slot(name.getPrefix(), name.numBytes());
      if (lengths[slot] != FREE) {
        return numbers[slot];
      }
    }
    return Protocols.number(name.toString()).orElse(Protocols.UNKNOWN);
  }

  private static boolean isShort(UTF8String name) {
    return name.numBytes() > 0 && name.numBytes() <= Long.BYTES;
  }

  /** Where the name is, or the free slot where it would be. */
  private int slot(long name, int length) {
    int slot = (int) ((name + length) * 0x9e3779b97f4a7c15L >>> 54);
    while (lengths[slot] != FREE && (names[slot] != name || lengths[slot] != length)) {
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }
}
