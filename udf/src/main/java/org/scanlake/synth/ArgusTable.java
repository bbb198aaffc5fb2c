package org.scanlake.synth;

import java.util.Locale;

/** Tables of Argus' {@code ra} with its own columns: no date, some ports by name. */
record ArgusTable() implements FlowTable {
  @Override
  public void header(Text out) {
    out.put("         StartTime      Flgs  Proto            SrcAddr  Sport   Dir");
    out.line("            DstAddr  Dport  TotPkts   TotBytes State ");
  }

  @Override
  public void row(Flow flow, Text out) {
    boolean echo = flow.protocol == Flow.ICMP;
    out.spaces(3);
    WallClock.putTime(flow.start, out);
    out.put('.').zeros(Math.floorMod(flow.start, 1000) * 1000L, 6).put("  e");
    out.right(flow.protocolName().toLowerCase(Locale.ROOT), 14).put(' ').address(flow.source, 18);
    out.put('.').left(echo ? "0x0008" : port(flow.sourcePort), 6);
    out.put(echo ? "   <->" : "    ->").put(' ').address(flow.destination, 18);
    out.put('.').left(echo ? "0x5faf" : port(flow.destinationPort), 6);
    out.put(' ').right(flow.packets, 8).put(' ').right(flow.bytes, 10).put(' ');
    out.right(state(flow), 5).end();
  }

  private static String port(int port) {
    return switch (port) {
      case 22 -> "ssh";
      case 25 -> "smtp";
      case 53 -> "domain";
      case 80 -> "http";
      case 443 -> "https";
      default -> Integer.toString(port);
    };
  }

  private static String state(Flow flow) {
    return switch (flow.protocol) {
      case Flow.ICMP -> "ECO";
      case Flow.UDP -> "INT";
      default -> (flow.flags & Flow.FIN) != 0 ? "FIN" : "REQ";
    };
  }

  @Override
  public Reach reach() {
    return Reach.NO_TUNNELS;
  }
}
