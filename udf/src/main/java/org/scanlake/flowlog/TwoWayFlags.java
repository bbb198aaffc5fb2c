package org.scanlake.flowlog;

/**
 * Counts what both ends of a TCP flow sent by the flags of each, OR-ed over its packets, of a tool
 * that knows which end opened.
 */
final class TwoWayFlags {
  private TwoWayFlags() {}

  /** Sets counts and contact of a row whose flags are known. */
  static void count(LogRow row) {
    OredFlags.count(row.srcFlags, row.srcPackets, row.src);
    OredFlags.count(row.dstFlags, row.dstPackets, row.dst);
    row.contact = contact(row.srcFlags, row.dstFlags);
    if (row.contact == Contact.SUCCEEDED) {
      countHandshake(row);
    }
  }

  /**
   * A SYN with a SYN-ACK in the other's set succeeded, one without failed. A source that has ACKs
   * though no SYN-ACK was seen is no opening: it may have answered, or the start was missed.
   */
  private static Contact contact(int source, int destination) {
    if ((source & OredFlags.SYN) == 0) {
      return Contact.NONE;
    }
    if ((destination & OredFlags.SYN_ACK) == OredFlags.SYN_ACK) {
      return Contact.SUCCEEDED;
    }
    return (source & OredFlags.ACK) == 0 ? Contact.FAILED : Contact.NONE;
  }

  /**
   * The source's SYNs are without ACK, the destination's with it. Only SYN and ACK in a set is
   * therefore a SYN and ACKs of the source, and of the destination nothing but SYN-ACKs only as
   * long as the source acknowledged none.
   */
  private static void countHandshake(LogRow row) {
    row.src.synAck = 0;
    if (OredFlags.plain(row.srcFlags) == OredFlags.SYN_ACK) {
      row.src.syn = 1;
      row.src.synQuality = Quality.LOWER_BOUND;
    }
    boolean isAcknowledged = (row.srcFlags & OredFlags.ACK) != 0;
    boolean areSynAcks = OredFlags.plain(row.dstFlags) == OredFlags.SYN_ACK && !isAcknowledged;
    if (row.dstPackets != 1 && !areSynAcks) {
      row.dst.syn = 1;
      row.dst.synAck = 1;
      row.dst.synQuality = Quality.LOWER_BOUND;
    }
  }
}
