package org.scanlake.synth;

/** The tables of nfdump 1.6 and 1.7 in all their formats. */
record NfdumpTable(Release release, Format format, Addresses addresses) implements FlowTable {
  private static final String FLAG_LETTERS = "CEUAPRSF";

  /** What a release prints its own way. */
  enum Release {
    /** Durations in seconds, six flags. */
    V16,
    /** Durations in seconds, eight flags. */
    V16_LATE,
    /** Durations as {@code 00:00:00.000}, eight flags. */
    V17
  }

  /** The option {@code -o}. */
  enum Format {
    LINE,
    LONG,
    EXTENDED
  }

  /** The option {@code -6}. */
  enum Addresses {
    NARROW,
    /** IPv6, in columns of 39; a point joins address and port. */
    WIDE
  }

  @Override
  public void header(Text out) {
    boolean clock = release == Release.V17;
    boolean wide = addresses == Addresses.WIDE;
    out.left("Date first seen", 23).put(clock ? "     Duration     Proto" : "  Duration Proto");
    out.put(' ').right("Src IP Addr:Port", wide ? 44 : 21).put("     ");
    out.right("Dst IP Addr:Port", wide ? 44 : 21);
    boolean six = release == Release.V16;
    out.put(format == Format.LINE ? " " : six ? "   Flags Tos" : "     Flags Tos");
    out.put("  Packets    Bytes");
    out.put(format == Format.EXTENDED ? "      pps      bps    Bpp Flows" : " Flows").end();
  }

  @Override
  public void row(Flow flow, Text out) {
    new WallClock().put(flow.start, out);
    duration(flow.durationMillis, out);
    out.put(' ').left(flow.protocolName(), 5).put(' ');
    char point = addresses == Addresses.WIDE ? '.' : ':';
    column(flow.source, out);
    out.put(point).left(flow.sourcePort, 5).put(" -> ");
    column(flow.destination, out);
    out.put(point);
    NfdumpLong.destinationPort(flow, out);
    out.put(' ');
    if (format != Format.LINE) {
      flags(flow.flags, out);
      out.put(' ').right(flow.tos, 3).put(' ');
    }
    NfdumpLong.scaled(flow.packets, 8, out);
    out.put(' ');
    NfdumpLong.scaled(flow.bytes, 8, out);
    if (format == Format.EXTENDED) {
      rates(flow, out);
    }
    out.put(' ').right(1, 5).end();
  }

  @Override
  public Reach reach() {
    return addresses == Addresses.WIDE ? Reach.IPV6 : Reach.EVERYTHING;
  }

  @Override
  public void address(int address, Text out) {
    if (addresses == Addresses.WIDE) {
      out.put(wide(address));
    } else {
      out.address(address);
    }
  }

  private void column(int address, Text out) {
    if (addresses == Addresses.WIDE) {
      out.right(wide(address), 39);
    } else {
      out.address(address, 16);
    }
  }

  private static String wide(int address) {
    return "2001:db8::"
        + Integer.toHexString(address >>> 16)
        + ":"
        + Integer.toHexString(address & 0xffff);
  }

  private void duration(int millis, Text out) {
    if (release == Release.V17) {
      out.spaces(5);
      WallClock.putTime(millis, out);
      out.put('.').zeros(millis % 1000, 3);
    } else {
      out.right(millis / 1000, 6).put('.').zeros(millis % 1000, 3);
    }
  }

  private void flags(int flags, Text out) {
    for (int i = release == Release.V16 ? 2 : 0; i < FLAG_LETTERS.length(); i++) {
      boolean set = (flags & 128 >> i) != 0;
      out.put(set ? FLAG_LETTERS.charAt(i) : '.');
    }
  }

  private static void rates(Flow flow, Text out) {
    long millis = flow.durationMillis;
    out.put(' ');
    NfdumpLong.scaled(millis == 0 ? 0 : flow.packets * 1000 / millis, 8, out);
    out.put(' ');
    NfdumpLong.scaled(millis == 0 ? 0 : flow.bytes * 8000 / millis, 8, out);
    out.put(' ').right(flow.bytes / flow.packets, 6);
  }
}
