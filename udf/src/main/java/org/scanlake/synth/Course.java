package org.scanlake.synth;

/** How connections run, in the words of Zeek and in the flags that each end sent. */
enum Course {
  /** Opened, used and closed by both ends. */
  COMPLETE("SF", "ShADadFf", Flow.TCP, 4, 4, Flow.FIN | Flow.PSH, Flow.FIN | Flow.PSH),
  ABORTED("RSTO", "ShADadR", Flow.TCP, 4, 3, Flow.RST | Flow.PSH, Flow.PSH),
  RESET("RSTR", "ShADadr", Flow.TCP, 3, 4, Flow.PSH, Flow.RST | Flow.PSH),
  /** Its end is not in the log. */
  OPEN("S1", "ShADad", Flow.TCP, 3, 3, Flow.PSH, Flow.PSH),
  /** Its start is not in the log. */
  MIDSTREAM("OTH", "DadA", Flow.TCP, 2, 2, Flow.PSH, Flow.PSH),
  UNANSWERED("S0", "S", Flow.TCP, 1, 0, 0, 0),
  REFUSED("REJ", "Sr", Flow.TCP, 1, 1, 0, Flow.RST | Flow.ACK),
  /** The source gives up before an answer. */
  ABANDONED("RSTOS0", "SR", Flow.TCP, 2, 0, Flow.RST, 0),
  /** An open port that a scanner finds and leaves. */
  FOUND_OPEN("RSTO", "ShR", Flow.TCP, 2, 1, Flow.RST, Flow.SYN | Flow.ACK),
  /** A SYN-ACK to whom never sent a SYN. */
  BACKSCATTER("OTH", "^h", Flow.TCP, 0, 1, 0, Flow.SYN | Flow.ACK),
  DATAGRAMS("SF", "Dd", Flow.UDP, 1, 1, 0, 0),
  /** More than a question and an answer. */
  DATAGRAM_STREAM("SF", "Dd", Flow.UDP, 1, 1, 0, 0),
  DATAGRAM("S0", "D", Flow.UDP, 1, 0, 0, 0),
  ECHO("OTH", "-", Flow.ICMP, 1, 1, 0, 0),
  ECHO_UNANSWERED("OTH", "-", Flow.ICMP, 1, 0, 0, 0),
  /** A router or a host says that a destination cannot be reached. */
  UNREACHABLE("OTH", "-", Flow.ICMP, 1, 0, 0, 0);

  private final String state;
  private final String history;
  private final int protocol;
  private final int srcPackets;
  private final int dstPackets;
  private final boolean isExchange;
  private final int srcFlags;
  private final int dstFlags;

  Course(
      String state,
      String history,
      int protocol,
      int srcPackets,
      int dstPackets,
      int srcFlags,
      int dstFlags) {
    this.state = state;
    this.history = history;
    this.protocol = protocol;
    this.srcPackets = srcPackets;
    this.dstPackets = dstPackets;
    isExchange = history.contains("D") && protocol == Flow.TCP;
    this.srcFlags = srcFlags | handshake('S');
    this.dstFlags = dstFlags | (isExchange ? handshake('h') : 0);
  }

  private int handshake(char opening) {
    return (history.indexOf(opening) < 0 ? 0 : Flow.SYN) | (isExchange ? Flow.ACK : 0);
  }

  /** Zeek's {@code conn_state}. */
  String state() {
    return state;
  }

  /** Zeek's {@code history}. */
  String history() {
    return history;
  }

  int protocol() {
    return protocol;
  }

  /** The fewest packets of the source. */
  int srcPackets() {
    return srcPackets;
  }

  /** The fewest packets of the destination. */
  int dstPackets() {
    return dstPackets;
  }

  /** All flags of the source's packets, OR-ed. */
  int srcFlags() {
    return srcFlags;
  }

  /** All flags of the destination's packets, OR-ed. */
  int dstFlags() {
    return dstFlags;
  }

  /** Whether it carries as much data as the ends please. */
  boolean isExchange() {
    return isExchange || this == DATAGRAM_STREAM;
  }
}
