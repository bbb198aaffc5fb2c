package org.scanlake.synth;

import java.util.SplittableRandom;

/** One made connection. A block's connections are drawn into the same objects again and again. */
final class Connection {
  private static final int SEGMENT = 1400;

  Course course = Course.DATAGRAM;

  /** When the log tells of it, in microseconds since 1970 UTC: its start or its end. */
  long time;

  /** Microseconds from the first packet to the last. */
  long duration;

  /** Microseconds until the destination's first packet. */
  int latency;

  boolean isIpv6;

  /** As {@link Campus} numbers addresses. */
  int source;

  /** Of ICMP the type. */
  int srcPort;

  int destination;

  /** Of ICMP the code. */
  int dstPort;

  long srcPackets;
  long dstPackets;
  long srcPayload;
  long dstPayload;

  /** Makes it run so, as short or as long as chance will have it. */
  void run(Course as, SplittableRandom random) {
    course = as;
    srcPackets = as.srcPackets();
    dstPackets = as.dstPackets();
    srcPayload = 0;
    dstPayload = 0;
    latency = 1000 + random.nextInt(79_000);
    duration = srcPackets + dstPackets > 1 ? latency : 0;
    if (as.isExchange()) {
      exchange(random);
    } else if (as.protocol() != Flow.TCP) {
      srcPayload = srcPackets * (32 + random.nextInt(64));
      dstPayload = dstPackets * (32 + random.nextInt(400));
    }
  }

  private void exchange(SplittableRandom random) {
    srcPayload = 100L + random.nextInt(600) << halvings(random, 6);
    dstPayload = 200L + random.nextInt(800) << halvings(random, 14);
    srcPackets += srcPayload / SEGMENT + dstPayload / (2 * SEGMENT);
    dstPackets += dstPayload / SEGMENT + srcPayload / (2 * SEGMENT);
    duration = 3L * latency + (10_000 + random.nextInt(40_000) << halvings(random, 11));
  }

  /** A number that is each time half as likely as the one before: sizes have a long tail. */
  private static int halvings(SplittableRandom random, int most) {
    return Math.min(most, Integer.numberOfTrailingZeros(random.nextInt()));
  }

  /** Sends the first packet again and again to whom does not answer. */
  void repeat(int times) {
    srcPackets += times;
    duration = times * (times + 1) / 2 * 3_000_000L;
  }

  /** The row of the destination's packets is lost. */
  void loseReverse() {
    dstPackets = 0;
    dstPayload = 0;
  }

  long srcBytes() {
    return srcPayload + srcPackets * headers();
  }

  long dstBytes() {
    return dstPayload + dstPackets * headers();
  }

  private int headers() {
    int transport = course.protocol() != Flow.TCP ? 8 : course.isExchange() ? 32 : 20;
    return (isIpv6 ? 40 : 20) + transport;
  }
}
