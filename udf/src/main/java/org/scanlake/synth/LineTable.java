package org.scanlake.synth;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The layouts of hosters' and response teams' own scripts, one line a flow. */
enum LineTable implements FlowTable {
  CTIME(
      Reach.TRANSPORT,
      "time                protocol src_ip src_port          dest_ip dest_port",
      "---------------------------------------------------------------------------"),
  CTIME_SERVICE(Reach.TRANSPORT),
  ISO_ARROW(
      Reach.TRANSPORT,
      "TIME (UTC)           SRC         SRC-PORT -> DST          DST-PORT SIZE PROT",
      "----------------------------------------------------------------------------"),
  ISO_COLON(Reach.TRANSPORT),
  /** Calls alone, all to port 5060. */
  TCPDUMP_WITHOUT_YEAR(Reach.HOSTS),
  TCPDUMP(Reach.TCP, "Time zone EET +0200"),
  PFLOG(Reach.TCP),
  CSV(Reach.PORTS),
  IPTABLES(Reach.TRANSPORT),
  TABBED(Reach.PORTS, "Timestamp\t\t\tSrcIP\t\tSrcPort\tDstIP\t\tDstPort");

  private static final DateTimeFormatter CTIME_FORMAT = format("EEE MMM dd HH:mm:ss uuuu");
  private static final DateTimeFormatter ISO_SECONDS = format("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter MONTH_DAY = format("MM/dd HH:mm:ss");
  private static final DateTimeFormatter SYSLOG = format("MMM dd HH:mm:ss");
  private static final DateTimeFormatter MICROS = format("uuuu-MM-dd HH:mm:ss.SSSSSS");
  private static final DateTimeFormatter CLOCK = format("HH:mm:ss.SSSSSS");
  private static final DateTimeFormatter ZULU = format("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
  private static final DateTimeFormatter ZULU_MICROS = format("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

  private final Reach reach;
  private final String head;

  LineTable(Reach reach, String... head) {
    this.reach = reach;
    this.head = String.join("\n", head);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  @Override
  public void header(Text out) {
    List.of(head.split("\n", -1)).stream().filter(line -> !line.isEmpty()).forEach(out::line);
  }

  @Override
  public ZoneOffset zone(ZoneOffset mail) {
    return switch (this) {
      case ISO_ARROW, ISO_COLON, CSV, TABBED -> ZoneOffset.UTC;
      case TCPDUMP -> ZoneOffset.ofHours(2);
      default -> mail;
    };
  }

  @Override
  public Reach reach() {
    return reach;
  }

  @Override
  public void row(Flow flow, Text out) {
    switch (this) {
      case CTIME, CTIME_SERVICE -> ctime(flow, out);
      case ISO_ARROW -> isoArrow(flow, out);
      case ISO_COLON -> isoColon(flow, out);
      case TCPDUMP_WITHOUT_YEAR -> {
        out.put(at(MONTH_DAY, flow)).put(" IP ");
        flow.destinationPort = 5060;
        dotted(flow, out).put(": SIP, length: ").number(flow.bytes).end();
      }
      case TCPDUMP -> {
        out.put(at(MICROS, flow)).put(" IP ");
        segment(dotted(flow, out), flow, "win 29200, options [mss 1460], length 0");
      }
      case PFLOG -> {
        out.put(at(CLOCK, flow)).put(" rule 0/0(match): block in on vmx0: ");
        segment(dotted(flow, out), flow, "win 0, options [mss 1460], length 0");
      }
      case CSV -> csv(flow, out);
      case IPTABLES -> iptables(flow, out);
      case TABBED -> tabbed(flow, out);
    }
  }

  private void ctime(Flow flow, Text out) {
    boolean named = this == CTIME_SERVICE && flow.destinationPort == 22;
    out.put(at(CTIME_FORMAT, flow)).put(' ').left(flow.protocolName(), 4);
    out.address(flow.source, 15).put(' ').left(flow.sourcePort, 5).put(" => ");
    out.address(flow.destination, 15).put(' ').number(flow.destinationPort);
    out.put(named ? "(ssh)" : " ").end();
  }

  private static void isoArrow(Flow flow, Text out) {
    out.put(at(ISO_SECONDS, flow)).put("  ").address(flow.source).put(' ');
    out.left(flow.sourcePort, 5).put(" -> ").address(flow.destination, 15).put("  ");
    out.left(flow.destinationPort, 5).put(' ').number(flow.bytes / flow.packets);
    out.put(' ').line(flow.protocolName());
  }

  private static void isoColon(Flow flow, Text out) {
    out.put(at(ISO_SECONDS, flow)).put(": ").address(flow.source).put(" => ");
    out.address(flow.destination).put(':').number(flow.destinationPort);
    out.put(" proto ").line(flow.protocolName());
  }

  private static Text dotted(Flow flow, Text out) {
    out.address(flow.source).put('.').number(flow.sourcePort).put(" > ");
    return out.address(flow.destination).put('.').number(flow.destinationPort);
  }

  private static void segment(Text out, Flow flow, String rest) {
    long sequence = Math.floorMod(flow.start * 2_654_435_761L, 1L << 32);
    out.put(": Flags [S], seq ").number(sequence).put(", ").line(rest);
  }

  private static void csv(Flow flow, Text out) {
    out.put(at(ZULU_MICROS, flow)).put(',').address(flow.source).put(",0-65535,");
    out.address(flow.destination).put(',').number(flow.destinationPort).put(',');
    out.number(flow.packets).end();
  }

  private static void iptables(Flow flow, Text out) {
    out.put(at(SYSLOG, flow)).put(" gate kernel: SCAN: IN=eth0 OUT= SRC=").address(flow.source);
    out.put(" DST=").address(flow.destination).put(" LEN=").number(flow.bytes / flow.packets);
    out.put(" TOS=0x00 PREC=0x00 TTL=242 ID=54321 PROTO=").put(flow.protocolName());
    out.put(" SPT=").number(flow.sourcePort).put(" DPT=").number(flow.destinationPort);
    boolean tcp = flow.protocol == Flow.TCP;
    out.line(tcp ? " WINDOW=65535 RES=0x00 SYN URGP=0" : " LEN=20");
  }

  private static void tabbed(Flow flow, Text out) {
    out.put(at(ZULU, flow)).put(" \t").address(flow.source).put(" \t").number(flow.sourcePort);
    out.put('\t').address(flow.destination).put(" \t").number(flow.destinationPort).end();
  }

  private static String at(DateTimeFormatter format, Flow flow) {
    return format.format(Instant.ofEpochMilli(flow.start));
  }
}
