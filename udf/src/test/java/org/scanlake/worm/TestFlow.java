package org.scanlake.worm;

import org.scanlake.flowlog.LogRow;
import org.scanlake.flowlog.Quality;
import org.scanlake.flowlog.TcpCounts;
import org.scanlake.network.Address;

/** Flows for tests, in seconds since 1970. */
final class TestFlow {
  static final String CLIENT = "192.0.2.1";
  static final String SERVER = "198.51.100.2";

  private TestFlow() {}

  /** Port 1024 of the client to a port of the server, of which nothing is told but the times. */
  static LogRow tcp(double start, double end, int dstPort) {
    LogRow row = flow(6, CLIENT, SERVER, start, end);
    row.srcPort = 1024;
    row.dstPort = dstPort;
    return row;
  }

  static LogRow icmp(int protocol, int type, long packets) {
    LogRow row = flow(protocol, SERVER, CLIENT, 0, 0);
    row.dstPort = type * 256;
    row.srcPackets = packets;
    return row;
  }

  static LogRow flow(int protocol, String source, String destination, double start, double end) {
    LogRow row = new LogRow();
    row.clear();
    row.protocol = protocol;
    Address src = Address.parse(source).orElseThrow();
    Address dst = Address.parse(destination).orElseThrow();
    row.srcHigh = src.high();
    row.srcLow = src.low();
    row.dstHigh = dst.high();
    row.dstLow = dst.low();
    row.startMicros = Math.round(start * 1e6);
    row.endMicros = Math.round(end * 1e6);
    return row;
  }

  /** The flow, whose source sent exactly the given packets, of which some have flags. */
  static LogRow sent(LogRow row, long packets, long syn, long fin, long rst) {
    row.srcPackets = packets;
    row.src.set(syn, 0, fin, rst, Quality.EXACT);
    return row;
  }

  /** The flow, whose destination sent exactly the given packets, of which some have flags. */
  static LogRow answered(LogRow row, long packets, long synAck, long fin, long rst) {
    row.dstPackets = packets;
    row.dst.set(synAck, synAck, fin, rst, Quality.EXACT);
    return row;
  }

  static void quality(TcpCounts counts, Quality syn, Quality fin, Quality rst) {
    counts.synQuality = syn;
    counts.finQuality = fin;
    counts.rstQuality = rst;
  }
}
