package org.scanlake.signature;

import java.util.Locale;

/**
 * What can be measured on the flows of one alert. A flow is a row of its tables, also where the row
 * says that it stands for several (specification "signatures", as the seed document's sums do). A
 * metric looks at the flows that its {@link FlowFilter} takes; ports are destination ports unless
 * said otherwise, and the same number is the same port whatever the protocol. A port or protocol
 * that a row does not tell is no port and meets no filter on it.
 *
 * <p>A share is a fraction; the share of nothing is 0.
 */
public enum MetricKind {
  /** How many flows. */
  FLOWS,
  /** How many distinct destination addresses. */
  DESTINATIONS,
  /** How many distinct destination ports. */
  PORTS,
  /** How many distinct source ports. */
  SOURCE_PORTS,
  /** The share of the flows that go to the commonest port (the lowest of equally common ones). */
  LARGEST_PORT_SHARE,
  /** How many distinct destination addresses the flows to that commonest port have. */
  LARGEST_PORT_DESTINATIONS,
  /**
   * Of the distinct destination ports U of TCP and UDP flows, taken together, the share of those p
   * for which p+1 is in U too. Takes no filter.
   */
  RUN_SHARE,
  /**
   * Of the distinct destination addresses, the share of private and carrier-grade ones: RFC 1918,
   * 100.64.0.0/10, fc00::/7.
   */
  PRIVATE_SHARE,
  /** The share of the flows that come from the commonest source port (the lowest of equals). */
  LARGEST_SOURCE_PORT_SHARE,
  /** How many distinct destination ports the flows from that commonest source port go to. */
  LARGEST_SOURCE_PORT_PORTS,
  /**
   * How many flows go to 255.255.255.255, to an IPv4 address ending in .255, or to the broadcast
   * address of a configured network. Takes no filter.
   */
  BROADCASTS,
  /** 1 when the alert's source address is in the known-host list, else 0. Takes no filter. */
  KNOWN_SOURCE;

  /** The name in {@code signatures.yaml} and in metric ids: {@code flows}, {@code run_share}, …. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its value is a fraction between 0 and 1 rather than a count. */
  public boolean isShare() {
    return this == LARGEST_PORT_SHARE
        || this == RUN_SHARE
        || this == PRIVATE_SHARE
        || this == LARGEST_SOURCE_PORT_SHARE;
  }

  /** Whether a filter may restrict the flows it looks at. */
  public boolean takesFilter() {
    return this != RUN_SHARE && this != BROADCASTS && this != KNOWN_SOURCE;
  }

  /** The largest count, or percent of a share, that it can have. */
  long largest() {
    if (isShare()) {
      return 100;
    }
    return this == KNOWN_SOURCE ? 1 : Integer.MAX_VALUE;
  }
}
