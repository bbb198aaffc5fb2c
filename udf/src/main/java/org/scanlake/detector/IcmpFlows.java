package org.scanlake.detector;

import java.util.List;
import java.util.function.IntPredicate;

/** The regression for ICMP, and for ICMPv6, which rwscan does not know, with the same weights. */
final class IcmpFlows implements SourceFlows {
  private static final int ECHO = 8 << 8;
  private static final int TIMESTAMP = 13 << 8;
  private static final int INFORMATION = 15 << 8;
  private static final int ADDRESS_MASK = 17 << 8;
  private static final int ECHO6 = 128 << 8;

  private final String protocol;
  private final IntPredicate isRequest;
  private final Destinations destinations = new Destinations();
  private long flows;
  private long requests;

  /**
   * @param isRequest of a type*256+code
   */
  IcmpFlows(String protocol, IntPredicate isRequest) {
    this.protocol = protocol;
    this.isRequest = isRequest;
  }

  /**
   * Whether it asks as an echo request does; rwscan counts the four requests, of code 0, as one.
   */
  static boolean isRequest(int typeAndCode) {
    return typeAndCode == ECHO
        || typeAndCode == TIMESTAMP
        || typeAndCode == INFORMATION
        || typeAndCode == ADDRESS_MASK;
  }

  /** The same of ICMPv6, which has the echo request only. */
  static boolean isRequest6(int typeAndCode) {
    return typeAndCode == ECHO6;
  }

  @Override
  public void clear() {
    destinations.clear();
    flows = 0;
    requests = 0;
  }

  @Override
  public void add(BlrFlow flow) {
    flows++;
    destinations.add(flow.dstHigh, flow.dstLow);
    requests += isRequest.test(flow.dstPort) ? 1 : 0;
  }

  @Override
  public Regression regression() {
    return new Regression(
        protocol,
        flows,
        -4.307079,
        List.of(
            new Term("run of /24s", -0.08245704, destinations.longestBlockRun()),
            new Term("run of addresses in a /24", -0.02800612, destinations.longestRun()),
            new Term("addresses in one /24", 0.04877852, destinations.mostInBlock()),
            new Term("addresses", -0.000006398878, destinations.addresses()),
            new Term("echo requests", 4.016751, (double) requests / flows)));
  }
}
