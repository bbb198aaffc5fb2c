package org.scanlake.flowlog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** No bytes throw, and a line gives the same wherever it stands. */
class FlowLogProperties {
  private static final String ZEEK_ROW =
      "1545403848.981338\tCDrkr\t192.168.1.195\t41040\t185.244.25.235\t80\ttcp\thttp\t1.477656\t149"
          + "\t128252\tSF\t-\t-\t2896\tShADadttcfF\t94\t5525\t96\t139044\t-\n";
  private static final String ZEEK_JSON =
      "{\"ts\":1.5,\"id.orig_h\":\"10.0.0.1\",\"id.orig_p\":1,\"id.resp_h\":\"::1\",\"id.resp_p\":2,"
          + "\"proto\":\"tcp\",\"duration\":1e-05,\"conn_state\":\"REJ\",\"history\":\"Sr\"}\n";
  private static final String EVE =
      "{\"timestamp\":\"2026-11-21T23:10:00Z\",\"event_type\":\"flow\",\"src_ip\":\"127.0.1.66\","
          + "\"dest_ip\":\"127.0.2.1\",\"proto\":\"TCP\",\"flow\":{\"pkts_toserver\":1,"
          + "\"start\":\"2026-11-21T23:09:59.116082+0000\"},\"tcp\":{\"tcp_flags_ts\":\"02\"}}\n";
  private static final String VPC =
      "version srcaddr dstaddr protocol start tcp-flags packets\n"
          + "3 192.0.2.1 192.0.2.2 6 1566848875 2 1\n";
  private static final List<String> LOGS =
      List.of(LogText.ZEEK + ZEEK_ROW.repeat(2), ZEEK_JSON.repeat(3), EVE.repeat(3), VPC);
  private static final String SIGNS = "\n\t\r \0{}[]\":,\\-.0159eESxX#^\u00e4\u00ff";

  @Property(tries = 1000)
  void anyBytesAreRecognisedOrRefused(@ForAll byte[] head, @ForAll boolean whole) {
    assertThat(FlowLogs.recognise(head, whole)).isNotNull();
  }

  @Property(tries = 1000)
  void anyBytesAreALineOfEveryFormat(@ForAll byte[] line) {
    for (String log : LOGS) {
      LogRow row = new LogRow();
      LogOutcome outcome = LogText.reader(log).read(line, 0, line.length, row);
      assertThat(outcome).isNotNull();
    }
  }

  @Property(tries = 2000)
  void mutatedLogsAreReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] log = mutated(random, LOGS.get(random.nextInt(LOGS.size())));
    if (FlowLogs.recognise(log, true) instanceof Recognition.Recognised recognised) {
      assertThat(read(recognised.header().reader(ZoneOffset.UTC), lines(log), log))
          .hasSize(lines(log).size());
    }
  }

  @Property(tries = 1000)
  void whatALineGivesDependsOnItAndTheHeaderAlone(@ForAll long seed) {
    Random random = new Random(seed);
    String whole = LOGS.get(random.nextInt(LOGS.size()));
    LogReader reader = LogText.reader(whole);
    byte[] log = mutated(random, whole);
    for (int[] line : lines(log)) {
      List<int[]> alone = List.<int[]>of(line);
      assertThat(read(reader, alone, log)).isEqualTo(read(LogText.reader(whole), alone, log));
    }
  }

  private static byte[] mutated(Random random, String text) {
    byte[] log = text.getBytes(ISO_8859_1);
    for (int i = random.nextInt(6); i > 0; i--) {
      log[random.nextInt(log.length)] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
    }
    return log;
  }

  private static List<int[]> lines(byte[] log) {
    List<int[]> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= log.length; i++) {
      if (i == log.length || log[i] == '\n') {
        lines.add(new int[] {from, i});
        from = i + 1;
      }
    }
    return lines;
  }

  /** Outcomes, rows and reasons; of a flow that never ends before it starts. */
  private static List<String> read(LogReader reader, List<int[]> lines, byte[] log) {
    List<String> read = new ArrayList<>();
    LogRow row = new LogRow();
    for (int[] line : lines) {
      LogOutcome outcome = reader.read(log, line[0], line[1], row);
      if (outcome == LogOutcome.FLOW) {
        assertThat(row.endMicros)
            .isBetween(row.startMicros, row.startMicros + 366L * 86_400_000_000L);
        assertThat(row.dstPort).isBetween(-1, 65535);
        read.add(LogText.whole(row));
      } else {
        read.add(outcome == LogOutcome.BAD ? reader.reason().name() : outcome.name());
      }
    }
    return read;
  }
}
