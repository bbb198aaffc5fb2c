package org.scanlake.detector;

/** How many flows there are, how many of them are small, and how many have a payload. */
final class PacketSizes {
  private static final int SMALL_BELOW = 3;
  private static final int PAYLOAD_ABOVE = 60;

  private long flows;
  private long small;
  private long withPayload;

  void clear() {
    flows = 0;
    small = 0;
    withPayload = 0;
  }

  void add(BlrFlow flow) {
    flows++;
    small += flow.packets < SMALL_BELOW ? 1 : 0;
    withPayload += flow.packets > 0 && flow.bytes / flow.packets > PAYLOAD_ABOVE ? 1 : 0;
  }

  long flows() {
    return flows;
  }

  /** The share of flows with less than 3 packets. */
  double smallShare() {
    return (double) small / flows;
  }

  /** The share of flows with more than 60 bytes a packet, by integer division. */
  double payloadShare() {
    return (double) withPayload / flows;
  }
}
