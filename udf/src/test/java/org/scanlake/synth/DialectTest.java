package org.scanlake.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The texts are those of nfdump 1.7.1, nfdump 1.6, ra 3.0.8 and SiLK's rwcut. */
class DialectTest {
  private static final int SCANNER = 0x7f000142;
  private static final int TARGET = 0x7f000201;

  @Test
  void nfdump17Long() {
    NfdumpTable table = table(NfdumpTable.Release.V17, NfdumpTable.Format.LONG);
    assertThat(printed(table, syn()))
        .isEqualTo(
            """
            Date first seen             Duration     Proto      Src IP Addr:Port          Dst IP Addr:Port     Flags Tos  Packets    Bytes Flows
            2027-01-10 16:12:24.101     00:00:00.000 TCP         127.0.1.66:37489 ->        127.0.2.1:23    ......S.   0        1       44     1
            """);
  }

  @Test
  void nfdump17Line() {
    NfdumpTable table = table(NfdumpTable.Release.V17, NfdumpTable.Format.LINE);
    assertThat(printed(table, syn()))
        .isEqualTo(
            """
            Date first seen             Duration     Proto      Src IP Addr:Port          Dst IP Addr:Port   Packets    Bytes Flows
            2027-01-10 16:12:24.101     00:00:00.000 TCP         127.0.1.66:37489 ->        127.0.2.1:23           1       44     1
            """);
  }

  @Test
  void nfdump17Extended() {
    NfdumpTable table = table(NfdumpTable.Release.V17, NfdumpTable.Format.EXTENDED);
    assertThat(printed(table, syn()))
        .isEqualTo(
            """
            Date first seen             Duration     Proto      Src IP Addr:Port          Dst IP Addr:Port     Flags Tos  Packets    Bytes      pps      bps    Bpp Flows
            2027-01-10 16:12:24.101     00:00:00.000 TCP         127.0.1.66:37489 ->        127.0.2.1:23    ......S.   0        1       44        0        0     44     1
            """);
  }

  @Test
  void nfdumpPrintsIcmpTypeAndCode() {
    Flow flow = syn();
    flow.protocol = Flow.ICMP;
    flow.sourcePort = 0;
    flow.destinationPort = 8 * 256;
    flow.flags = 0;
    flow.bytes = 28;
    NfdumpTable table = table(NfdumpTable.Release.V17, NfdumpTable.Format.LONG);
    assertThat(printed(table, flow).lines().skip(1))
        .containsExactly(
            "2027-01-10 16:12:24.101     00:00:00.000 ICMP        127.0.1.66:0     ->"
                + "        127.0.2.1:8.0   ........   0        1       28     1");
  }

  @Test
  void nfdump16RowsOfOneWidth() {
    Flow flow = syn();
    Text out = new Text(10);
    NfdumpLong table = new NfdumpLong();
    table.row(flow, out);
    assertThat(out.toString())
        .isEqualTo(
            "2027-01-10 16:12:24.101     0.000 TCP         127.0.1.66:37489 ->"
                + "        127.0.2.1:23    ....S.   0        1       44     1\n")
        .hasSize(NfdumpLong.ROW_BYTES);
    flow.packets = 1_234_567;
    flow.bytes = 2_060_000_000;
    out.clear();
    table.row(flow, out);
    assertThat(out.toString()).contains("   0    1.2 M    2.1 G     1\n");
  }

  @Test
  void nfdumpWideAddresses() {
    NfdumpTable table =
        new NfdumpTable(
            NfdumpTable.Release.V17, NfdumpTable.Format.LONG, NfdumpTable.Addresses.WIDE);
    assertThat(printed(table, syn()))
        .isEqualTo(
            """
            Date first seen             Duration     Proto                             Src IP Addr:Port                                 Dst IP Addr:Port     Flags Tos  Packets    Bytes Flows
            2027-01-10 16:12:24.101     00:00:00.000 TCP                        2001:db8::7f00:142.37489 ->                      2001:db8::7f00:201.23    ......S.   0        1       44     1
            """);
  }

  @Test
  void argus() {
    Flow flow = syn();
    flow.protocol = Flow.UDP;
    flow.destinationPort = 53;
    flow.packets = 1;
    flow.bytes = 82;
    assertThat(printed(new ArgusTable(), flow))
        .isEqualTo(
            "         StartTime      Flgs  Proto            SrcAddr  Sport   Dir"
                + "            DstAddr  Dport  TotPkts   TotBytes State \n"
                + "   16:12:24.101000  e           udp         127.0.1.66.37489     ->"
                + "          127.0.2.1.domain        1         82   INT\n");
  }

  @Test
  void argusPrintsIcmpTypeAndCodeInItsOwnOrder() {
    Flow flow = syn();
    flow.protocol = Flow.ICMP;
    flow.packets = 2;
    flow.bytes = 84;
    assertThat(printed(new ArgusTable(), flow).lines().skip(1))
        .containsExactly(
            "   16:12:24.101000  e          icmp         127.0.1.66.0x0008   <->"
                + "          127.0.2.1.0x5faf        2         84   ECO");
  }

  @Test
  void silkWithItsColumnsInOrder() {
    SilkTable table =
        new SilkTable(
            List.of(
                SilkTable.Column.SOURCE,
                SilkTable.Column.DESTINATION,
                SilkTable.Column.SOURCE_PORT,
                SilkTable.Column.DESTINATION_PORT,
                SilkTable.Column.PROTOCOL,
                SilkTable.Column.PACKETS,
                SilkTable.Column.BYTES,
                SilkTable.Column.FLAGS,
                SilkTable.Column.DURATION));
    assertThat(printed(table, syn()))
        .isEqualTo(
            """
                        sIP|            dIP|sPort|dPort|pro|   packets|     bytes|   flags| duration|
                 127.0.1.66|      127.0.2.1|37489|   23|  6|         1|        44| S      |    0.000|
            """);
  }

  private static NfdumpTable table(NfdumpTable.Release release, NfdumpTable.Format format) {
    return new NfdumpTable(release, format, NfdumpTable.Addresses.NARROW);
  }

  private static String printed(FlowTable table, Flow flow) {
    Text out = new Text(10);
    table.header(out);
    table.row(flow, out);
    return out.toString();
  }

  private static Flow syn() {
    Flow flow = new Flow();
    LocalDateTime start = LocalDateTime.of(2027, 1, 10, 16, 12, 24, 101_000_000);
    flow.start = start.toInstant(ZoneOffset.UTC).toEpochMilli();
    flow.protocol = Flow.TCP;
    flow.source = SCANNER;
    flow.sourcePort = 37489;
    flow.destination = TARGET;
    flow.destinationPort = 23;
    flow.flags = Flow.SYN;
    flow.packets = 1;
    flow.bytes = 44;
    return flow;
  }
}
