package org.scanlake.detector;

import java.util.Optional;
import org.scanlake.flow.Protocols;

/**
 * The flows of one source, protocol and period, from which the logistic regression of SiLK's rwscan
 * 3.19 is made. They are added in the order of destination address (as an unsigned number) and
 * destination port; the state is of constant size. One instance serves one source after the other.
 *
 * <p>Where rwscan's program and its publication (Gates, McNutt, Kadane, Kellner 2006) differ, the
 * publication holds: source ports per destination are the mean over all destinations, where the
 * program takes those of the last one; runs that reach the last port or block count.
 */
public interface SourceFlows {
  /** Forgets all flows. */
  void clear();

  void add(BlrFlow flow);

  /**
   * The regression over the flows since the last {@link #clear}, of which there is at least one.
   */
  Regression regression();

  /** For the flows of an IP protocol number; empty for one that rwscan knows no regression of. */
  static Optional<SourceFlows> of(int protocol) {
    return switch (protocol) {
      case Protocols.TCP -> Optional.of(new TcpFlows());
      case Protocols.UDP -> Optional.of(new UdpFlows());
      case Protocols.ICMP -> Optional.of(new IcmpFlows("ICMP", IcmpFlows::isRequest));
      case Protocols.ICMP6 -> Optional.of(new IcmpFlows("ICMP6", IcmpFlows::isRequest6));
      default -> Optional.empty();
    };
  }
}
