package org.scanlake.synth;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Zeek's {@code conn.log} with the 21 standard fields. */
final class ZeekConnLog implements ConnectionLog {
  private static final String[] FIELDS = {
    "ts",
    "uid",
    "id.orig_h",
    "id.orig_p",
    "id.resp_h",
    "id.resp_p",
    "proto",
    "service",
    "duration",
    "orig_bytes",
    "resp_bytes",
    "conn_state",
    "local_orig",
    "local_resp",
    "missed_bytes",
    "history",
    "orig_pkts",
    "orig_ip_bytes",
    "resp_pkts",
    "resp_ip_bytes",
    "tunnel_parents"
  };
  private static final String[] TYPES = {
    "time", "string", "addr", "port", "addr", "port", "enum", "string", "interval", "count",
    "count", "string", "bool", "bool", "count", "string", "count", "count", "count", "count",
    "set[string]"
  };
  private static final String BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss", Locale.ROOT);
  private static final long SECOND = 1_000_000;

  @Override
  public void header(Text out) {
    out.line("#separator \\x09").line("#set_separator\t,").line("#empty_field\t(empty)");
    out.line("#unset_field\t-").line("#path\tconn").line("#open\t" + time(LoadCurve.FIRST_DAY));
    out.line("#fields\t" + String.join("\t", FIELDS)).line("#types\t" + String.join("\t", TYPES));
  }

  @Override
  public int rows(Course course) {
    return 1;
  }

  @Override
  public boolean isReverseOnly(Course course) {
    return false;
  }

  @Override
  public long time(Connection connection, boolean reverse) {
    return connection.time;
  }

  @Override
  public void row(Connection connection, boolean reverse, Text out) {
    seconds(connection.time - connection.duration, out).put('\t');
    uid(connection, out).put('\t');
    Campus.put(connection.source, connection.isIpv6, out).put('\t');
    out.number(connection.srcPort).put('\t');
    Campus.put(connection.destination, connection.isIpv6, out).put('\t');
    out.number(connection.dstPort).put('\t');
    out.put(protocol(connection.course)).put('\t').put(service(connection)).put('\t');
    sizes(connection, out);
    out.put(connection.course.state()).put(local(connection.source));
    out.put(local(connection.destination)).put("\t0\t").put(connection.course.history());
    out.put('\t').number(connection.srcPackets).put('\t').number(connection.srcBytes());
    out.put('\t').number(connection.dstPackets).put('\t').number(connection.dstBytes());
    out.put("\t-").end();
  }

  private static void sizes(Connection connection, Text out) {
    if (connection.srcPackets + connection.dstPackets == 1) {
      out.put("-\t-\t-\t");
    } else {
      seconds(connection.duration, out).put('\t').number(connection.srcPayload);
      out.put('\t').number(connection.dstPayload).put('\t');
    }
  }

  private static Text seconds(long micros, Text out) {
    return out.number(micros / SECOND).put('.').zeros(micros % SECOND, 6);
  }

  /** Follows from the rest of the row; two rows alike in everything would have the same. */
  private static Text uid(Connection connection, Text out) {
    long ends = (long) connection.source << 32 | connection.destination & 0xffffffffL;
    long ports = (long) connection.srcPort << 16 | connection.dstPort;
    long high = Randomness.mixed(Randomness.mixed(ends) + connection.time);
    long low = Randomness.mixed(high + ports);
    out.put('C');
    base62(high, 9, out);
    base62(low, 8, out);
    return out;
  }

  private static void base62(long value, int digits, Text out) {
    long rest = value >>> 1;
    for (int i = 0; i < digits; i++) {
      out.put(BASE62.charAt((int) (rest % 62)));
      rest /= 62;
    }
  }

  private static String protocol(Course course) {
    return switch (course.protocol()) {
      case Flow.TCP -> "tcp";
      case Flow.UDP -> "udp";
      default -> "icmp";
    };
  }

  private static String service(Connection connection) {
    boolean isUdp = connection.course.protocol() == Flow.UDP;
    if (!isUdp && !connection.course.isExchange()) {
      return "-";
    }
    return switch (connection.dstPort) {
      case 22 -> "ssh";
      case 25, 587 -> "smtp";
      case 53 -> "dns";
      case 80 -> "http";
      case 123 -> "ntp";
      case 443 -> isUdp ? "quic" : "ssl";
      case 993 -> "ssl";
      default -> "-";
    };
  }

  private static String local(int address) {
    return Campus.isInside(address) ? "\tT" : "\tF";
  }

  @Override
  public void trailer(FlowTotals totals, Text out) {
    out.line("#close\t" + time(totals.end()));
  }

  private static String time(long micros) {
    return TIME.format(Instant.ofEpochSecond(micros / SECOND).atOffset(ZoneOffset.UTC));
  }
}
