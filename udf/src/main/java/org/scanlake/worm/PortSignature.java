package org.scanlake.worm;

import java.io.Serializable;
import org.scanlake.network.Address;

/**
 * One line of the port signature report: what one source did in one window, and what is taken from
 * it. Weights are of the summed counts.
 *
 * @param destinations how many addresses it sent SYNs without ACK to, each counted once however
 *     many samples it is in; {@link Destinations#MOST} and one stand for more, 0 for none that is
 *     known
 */
public record PortSignature(
    Address source, TcpTuple tuple, PortSamples ports, int destinations, WorkRule rule)
    implements Serializable {
  /** The heading above the lines. */
  public static final String HEADING = "ip src: flags work: SA/S: port signature:";

  /** Whole percent of control packets, under the rule. */
  public int work() {
    return rule.weight(tuple);
  }

  /** Letters of E, W or w, O, R, M; empty when none holds. */
  public String flags() {
    return WormFlags.of(tuple, work());
  }

  /** The line: {@code 192.0.2.3 (WOR) 100: 0: [5554,65][9898,34]}. */
  @Override
  public String toString() {
    String head = source + " (" + flags() + ") " + work() + ": " + tuple.synAckShare() + ": ";
    return (head + ports).stripTrailing();
  }
}
