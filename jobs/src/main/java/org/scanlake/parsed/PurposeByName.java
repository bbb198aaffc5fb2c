package org.scanlake.parsed;

import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.flow.Protocols;
import org.scanlake.port.PurposeTable;

/** Purposes by protocol name, found without making a Java string of it. */
final class PurposeByName {
  private static final int SLOTS = 1024;
  private static final int PROTOCOLS = 256;
  private static final int UNKNOWN = Protocols.UNKNOWN;

  private final PurposeText purposes;
  private final UTF8String[] names = new UTF8String[SLOTS];
  private final int[] numbers = new int[SLOTS];

  PurposeByName(PurposeTable table) {
    this.purposes = new PurposeText(table);
    for (int number = UNKNOWN; number < PROTOCOLS; number++) {
      UTF8String name = purposes.protocol(number);
      int slot = slot(name);
      if (!name.equals(names[slot])) {
        names[slot] = name;
        numbers[slot] = number;
      }
    }
  }

  /** The purpose of a destination port; a name in another case or not known counts as such. */
  UTF8String purpose(UTF8String protocol, int port) {
    int slot = slot(protocol);
    int number = protocol.equals(names[slot]) ? numbers[slot] : number(protocol);
    return purposes.purpose(number, port);
  }

  private static int number(UTF8String name) {
    return Protocols.number(name.toString()).orElse(UNKNOWN);
  }

  /** Where the name is, or the free slot where it would be. */
  private int slot(UTF8String name) {
    long prefix = name.getPrefix() + name.numBytes();
    int slot = (int) (prefix * 0x9e3779b97f4a7c15L >>> 54);
    while (names[slot] != null && !names[slot].equals(name)) {
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }
}
