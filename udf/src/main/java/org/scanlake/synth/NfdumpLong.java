package org.scanlake.synth;

/** Tables as nfdump 1.6 prints them with {@code -o long}. */
final class NfdumpLong {
  /** A row with its line end, whatever is in it. */
  static final int ROW_BYTES = 124;

  static final String HEADER =
      "Date first seen          Duration Proto      Src IP Addr:Port "
          + "         Dst IP Addr:Port   Flags Tos  Packets    Bytes Flows";

  private static final String FLAG_LETTERS = "UAPRSF";

  private final WallClock clock = new WallClock();
  private long flows;
  private long packets;
  private long bytes;

  void header(Text out) {
    flows = 0;
    packets = 0;
    bytes = 0;
    out.line(HEADER);
  }

  void row(Flow flow, Text out) {
    clock.put(flow.start, out);
    out.right(flow.durationMillis / 1000, 6).put('.').zeros(flow.durationMillis % 1000, 3);
    out.put(' ').left(flow.protocolName(), 5).put(' ').address(flow.source, 16).put(':');
    out.left(flow.sourcePort, 5).put(" -> ").address(flow.destination, 16).put(':');
    destinationPort(flow, out);
    out.put(' ');
    flags(flow.flags, out);
    out.put(' ').right(flow.tos, 3).put(' ');
    scaled(flow.packets, 8, out);
    out.put(' ');
    scaled(flow.bytes, 8, out);
    out.put(' ').right(1, 5).end();
    flows++;
    packets += flow.packets;
    bytes += flow.bytes;
  }

  /** The four lines that follow a table. */
  void summary(long firstSeen, long lastSeen, Text out) {
    long seconds = Math.max(1, (lastSeen - firstSeen) / 1000);
    out.put("Summary: total flows: ").number(flows).put(", total bytes: ");
    scaled(bytes, 0, out);
    out.put(", total packets: ");
    scaled(packets, 0, out);
    out.put(", avg bps: ");
    scaled(bytes * 8 / seconds, 0, out);
    out.put(", avg pps: ").number(packets / seconds);
    out.put(", avg bpp: ").number(bytes / Math.max(1, packets)).end();
    out.put("Time window: ");
    clock.putSeconds(firstSeen, out);
    out.put(" - ");
    clock.putSeconds(lastSeen, out);
    out.end();
    out.put("Total flows processed: ").number(flows * 311 + packets % 1000);
    out.put(", Blocks skipped: 0, Bytes read: ").number(flows * 16_172 + packets % 1000 * 52).end();
    out.line("Sys: 0.012s flows/second: 518251.0   Wall: 0.010s flows/second: 611092.0");
  }

  static void destinationPort(Flow flow, Text out) {
    if (flow.protocol == Flow.ICMP) {
      int type = flow.destinationPort >>> 8;
      int code = flow.destinationPort & 0xff;
      out.number(type).put('.').number(code);
      out.spaces(4 - (type > 99 ? 3 : type > 9 ? 2 : 1) - (code > 99 ? 3 : code > 9 ? 2 : 1));
    } else {
      out.left(flow.destinationPort, 5);
    }
  }

  private static void flags(int flags, Text out) {
    for (int i = 0; i < FLAG_LETTERS.length(); i++) {
      boolean set = (flags & Flow.URG >> i) != 0;
      out.put(set ? FLAG_LETTERS.charAt(i) : '.');
    }
  }

  /** Above a million nfdump prints millions, above a thousand of those thousands of them. */
  static void scaled(long value, int width, Text out) {
    if (value <= 1_000_000) {
      out.right(value, width);
    } else {
      boolean giga = value > 1_000_000_000;
      long tenths = (value + (giga ? 50_000_000 : 50_000)) / (giga ? 100_000_000 : 100_000);
      out.right(tenths / 10, width - 4).put('.').number(tenths % 10).put(giga ? " G" : " M");
    }
  }
}
