package org.scanlake.synth;

/** nfdump 1.6's {@code -o csv}, 48 columns, with the summary at its end. */
final class NfdumpCsv implements ConnectionLog {
  private static final String COLUMNS =
      "ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt,in,out,sas,das,smk,dmk,dtos,dir,"
          + "nh,nhb,svln,dvln,ismc,odmc,idmc,osmc,mpls1,mpls2,mpls3,mpls4,mpls5,mpls6,mpls7,mpls8,"
          + "mpls9,mpls10,cl,sl,al,ra,eng,exid,tr";

  /** From the packets the router did not send on, to the exporter's number. */
  private static final String CONSTANT =
      ",0,0,1,2,0,0,0,0,0,0,0.0.0.0,0.0.0.0,0,0"
          + ",00:00:00:00:00:00".repeat(4)
          + ",0-0-0".repeat(10)
          + ",    0.000".repeat(3)
          + ",0.0.0.0,17/1,0,";

  private static final int SECOND_MILLIS = 1000;

  /** The flags' bits, highest first. */
  private static final String FLAGS = "CEUAPRSF";

  private final WallClock clock = new WallClock();

  @Override
  public void header(Text out) {
    out.line(COLUMNS);
  }

  @Override
  public int rows(Course course) {
    return (course.srcPackets() > 0 ? 1 : 0) + (course.dstPackets() > 0 ? 1 : 0);
  }

  @Override
  public boolean isReverseOnly(Course course) {
    return course.srcPackets() == 0;
  }

  @Override
  public long time(Connection connection, boolean reverse) {
    return connection.time + (reverse && connection.srcPackets > 0 ? connection.latency : 0);
  }

  @Override
  public void row(Connection connection, boolean reverse, Text out) {
    long start = time(connection, reverse) / 1000;
    long packets = reverse ? connection.dstPackets : connection.srcPackets;
    long end = packets > 1 ? (connection.time + connection.duration) / 1000 : start;
    times(start, end, out);
    ends(connection, reverse, out);
    out.put(protocol(connection.course)).put(',');
    flags(reverse ? connection.course.dstFlags() : connection.course.srcFlags(), out);
    out.put(",0,0,").number(packets).put(',');
    out.number(reverse ? connection.dstBytes() : connection.srcBytes()).put(CONSTANT);
    clock.put(end + SECOND_MILLIS, out);
    out.end();
  }

  private void times(long start, long end, Text out) {
    clock.putSeconds(start, out);
    out.put(',');
    clock.putSeconds(end, out);
    out.put(',').number((end - start) / SECOND_MILLIS).put('.');
    out.zeros((end - start) % SECOND_MILLIS, 3).put(',');
  }

  private static void ends(Connection connection, boolean reverse, Text out) {
    boolean isIcmp = connection.course.protocol() == Flow.ICMP;
    int srcPort = isIcmp ? 0 : connection.srcPort;
    int dstPort = isIcmp ? connection.srcPort * 256 + connection.dstPort : connection.dstPort;
    if (reverse) {
      int echoed = isIcmp ? 0 : srcPort;
      addresses(connection.destination, connection.source, connection.isIpv6, out);
      out.number(isIcmp ? 0 : dstPort).put(',').number(echoed).put(',');
    } else {
      addresses(connection.source, connection.destination, connection.isIpv6, out);
      out.number(srcPort).put(',').number(dstPort).put(',');
    }
  }

  private static void addresses(int source, int destination, boolean isIpv6, Text out) {
    Campus.put(source, isIpv6, out).put(',');
    Campus.put(destination, isIpv6, out).put(',');
  }

  private static String protocol(Course course) {
    return switch (course.protocol()) {
      case Flow.TCP -> "TCP";
      case Flow.UDP -> "UDP";
      default -> "ICMP";
    };
  }

  private static void flags(int flags, Text out) {
    for (int i = 0; i < FLAGS.length(); i++) {
      out.put((flags << i & 0x80) != 0 ? FLAGS.charAt(i) : '.');
    }
  }

  @Override
  public void trailer(FlowTotals totals, Text out) {
    long micros = Math.max(1, totals.end() - totals.start());
    double seconds = micros / 1e6;
    out.line("Summary").line("flows,bytes,packets,avg_bps,avg_pps,avg_bpp");
    out.number(totals.flows()).put(',').number(totals.bytes()).put(',');
    out.number(totals.packets()).put(',').number((long) (totals.bytes() * 8 / seconds));
    out.put(',').number((long) (totals.packets() / seconds));
    out.put(',').number(totals.bytes() / Math.max(1, totals.packets())).end();
  }
}
