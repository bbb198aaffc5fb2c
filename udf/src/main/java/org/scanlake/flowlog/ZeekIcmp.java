package org.scanlake.flowlog;

import java.util.Map;
import org.scanlake.flow.Protocols;

/**
 * ICMP as Zeek logs it: the originator's port is the message's type; the responder's is its code,
 * or for messages that are answered the type of the answer. Such messages have code 0 (RFC 792,
 * 950, 1256, 2710, 4443, 4861).
 */
final class ZeekIcmp {
  /** Types of question and answer, each way. */
  private static final Map<Integer, Integer> IPV4 =
      Map.of(8, 0, 0, 8, 13, 14, 14, 13, 15, 16, 16, 15, 10, 9, 9, 10, 17, 18, 18, 17);

  private static final Map<Integer, Integer> IPV6 =
      Map.ofEntries(
          Map.entry(128, 129),
          Map.entry(129, 128),
          Map.entry(130, 131),
          Map.entry(131, 130),
          Map.entry(133, 134),
          Map.entry(134, 133),
          Map.entry(135, 136),
          Map.entry(136, 135),
          Map.entry(139, 140),
          Map.entry(140, 139),
          Map.entry(144, 145),
          Map.entry(145, 144));

  private ZeekIcmp() {}

  /** The destination port of the row, as {@link IcmpPort#of} answers. */
  static int port(int protocol, int originatorPort, int responderPort) {
    Map<Integer, Integer> answers = protocol == Protocols.ICMP6 ? IPV6 : IPV4;
    boolean isAnswered = answers.getOrDefault(originatorPort, LogRow.UNKNOWN) == responderPort;
    return IcmpPort.of(originatorPort, isAnswered && responderPort >= 0 ? 0 : responderPort);
  }
}
