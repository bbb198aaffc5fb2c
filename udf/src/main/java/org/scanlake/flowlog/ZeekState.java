package org.scanlake.flowlog;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Zeek's {@code conn_state} of a TCP connection, and what it says where there is no history. Zeek
 * makes it of the last states of both ends: so it proves the FIN or RST that it names (a lower
 * bound of one), but the handshake only in S0 and S1, which a connection reaches by it alone; in
 * others the handshake that the state tells of is assumed, as connections whose start was missed
 * come to them too. What a state does not name has the lower bound of none.
 */
enum ZeekState {
  S0(Contact.FAILED, "s", ""),
  S1(Contact.SUCCEEDED, "s", "h"),
  S2(Contact.SUCCEEDED, "sF", "h"),
  S3(Contact.SUCCEEDED, "s", "hF"),
  SF(Contact.SUCCEEDED, "sF", "hF"),
  REJ(Contact.FAILED, "s", "R"),
  RSTO(Contact.SUCCEEDED, "sR", "h"),
  RSTR(Contact.SUCCEEDED, "s", "hR"),
  RSTOS0(Contact.FAILED, "sR", ""),
  RSTRH(Contact.NONE, "", "hR"),
  SH(Contact.FAILED, "sF", ""),
  SHR(Contact.NONE, "", "hF"),
  OTH(Contact.NONE, "", "");

  private static final Map<String, ZeekState> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(ZeekState::name, Function.identity()));

  private final Contact contact;

  /** What an end sent: {@code s} SYN, {@code h} SYN-ACK, F FIN, R RST. */
  private final String originator;

  private final String responder;

  ZeekState(Contact contact, String originator, String responder) {
    this.contact = contact;
    this.originator = originator;
    this.responder = responder;
  }

  /** The state of that name; a text that is none of Zeek's says as little as OTH. */
  static ZeekState of(String text) {
    return BY_NAME.getOrDefault(text, OTH);
  }

  /**
   * What became of the originator's opening, when it sent a SYN. RSTRH and SHR are none: they are
   * connections whose originator was not heard.
   */
  Contact contact() {
    return contact;
  }

  /** Sets the counts of a row without history; an end without packets sent nothing, for sure. */
  void count(LogRow row) {
    set(row.src, originator, row.srcPackets);
    set(row.dst, responder, row.dstPackets);
  }

  private void set(TcpCounts counts, String sent, long packets) {
    if (packets == 0) {
      counts.set(0, 0, 0, 0, Quality.EXACT);
      return;
    }
    boolean answered = sent.startsWith("h");
    boolean opened = sent.startsWith("s");
    counts.set(
        answered || opened ? 1 : 0,
        answered ? 1 : 0,
        sent.endsWith("F") ? 1 : 0,
        sent.endsWith("R") ? 1 : 0,
        Quality.LOWER_BOUND);
    boolean proven = this == S0 || this == S1;
    counts.synQuality = proven || counts.syn == 0 ? Quality.LOWER_BOUND : Quality.ASSUMED;
  }
}
