package org.scanlake.flowlog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a log of columns holds, its reader answers, and by nothing but header and line. */
class ColumnLogPropertiesTest {
  private static final List<LogRecogniser> RECOGNISERS =
      List.of(new NfdumpRecogniser(), new ArgusRecogniser(), new RwcutRecogniser());

  private record Sample(LogRecogniser recogniser, String header, String row) {
    LogReader reader() {
      return LogLine.header(recogniser, header + "\n").orElseThrow().reader(ZoneOffset.UTC);
    }
  }

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(
              new NfdumpRecogniser(),
              "ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt",
              "2026-11-21 23:09:37,2026-11-21 23:09:38,0.5,192.0.2.7,2001:db8::1,1,3.1,TCP,"
                  + "...A..S.,0,0,1,44,0,0"),
          new Sample(
              new NfdumpRecogniser(),
              "Date first seen Duration Proto Src IP Addr:Port Dst IP Addr:Port Flags Tos Packets"
                  + " Bytes Flows Label",
              "2026-11-21 23:09:37.250 1.500 TCP 192.0.2.7:40000 -> 198.51.100.1:445 ......S. 0 2"
                  + " 1.2 M 1 x"),
          new Sample(
              new ArgusRecogniser(),
              "StartTime,Dur,Proto,SrcAddr,Sport,Dir,DstAddr,Dport,State,TotPkts,TotBytes,SrcBytes",
              "2026/11/21 23:09:43.152436,0.3,tcp,192.0.2.7,0x0303, <-,192.0.2.8,297,S_RA,2,128,74"),
          new Sample(
              new ArgusRecogniser(),
              "StartTime Flgs Proto SrcAddr Sport Dir DstAddr Dport TotPkts TotBytes State",
              "2026/11/21 23:09:43.152 e tcp 192.0.2.7.5 -> 192.0.2.8.telnet 3 222 REQ"),
          new Sample(
              new RwcutRecogniser(),
              "sIP|dIP|sPort|dPort|pro|packets|bytes|flags|initialF|sessionF|sTime|dur|iTy|iCo|",
              " 192.0.2.7| 192.0.2.8| 1| 2| 6| 3| 120|FS PA   | S      |F   A   |"
                  + "10/30/2023 18:49:28.675|0.1|3|1|"));

  @Property(tries = 1_000)
  void anyHeadIsRecognisedOrNotOrRefused(@ForAll byte[] head) {
    for (LogRecogniser recogniser : RECOGNISERS) {
      try {
        assertThat(recogniser.recognise(head, head.length)).isNotNull();
      } catch (UnusableLogException refused) {
        assertThat(refused).hasMessageEndingWith(".");
      }
    }
  }

  @Property(tries = 1_000)
  void anyLineIsAnswered(@ForAll byte[] line) {
    for (Sample sample : SAMPLES) {
      assertThat(answer(sample.reader(), line)).isNotEmpty();
    }
  }

  @Property(tries = 3_000)
  void aChangedRowIsAnsweredAlikeWhateverWasReadBefore(
      @ForAll @IntRange(max = 4) int which,
      @ForAll("changes") List<Integer> changes,
      @ForAll("signs") List<Character> signs) {
    Sample sample = SAMPLES.get(which);
    byte[] line = changed(sample.row(), changes, signs);
    LogReader used = sample.reader();
    answer(used, sample.row().getBytes(ISO_8859_1));
    answer(used, changed(sample.row(), changes.subList(0, changes.size() / 2), signs));
    assertThat(answer(used, line)).isEqualTo(answer(sample.reader(), line));
  }

  private static byte[] changed(String row, List<Integer> changes, List<Character> signs) {
    StringBuilder text = new StringBuilder(row);
    for (int i = 0; i < Math.min(changes.size(), signs.size()); i++) {
      int at = changes.get(i) % text.length();
      if (changes.get(i) % 3 == 0) {
        text.insert(at, signs.get(i).charValue());
      } else {
        text.setCharAt(at, signs.get(i));
      }
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  @Provide
  Arbitrary<List<Integer>> changes() {
    return Arbitraries.integers().between(0, 400).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Character>> signs() {
    return Arbitraries.of(
            ',', '|', ' ', '\t', '.', ':', '/', '-', '0', '1', '9', 'x', 'S', '_', '\r', '\u00ff')
        .list()
        .ofSize(6);
  }

  /** Everything that a line is read as, and that what a reader keeps to holds. */
  private static String answer(LogReader reader, byte[] line) {
    LogRow row = new LogRow();
    LogOutcome outcome = reader.read(line, 0, line.length, row);
    LogReason reason = outcome == LogOutcome.BAD ? reader.reason() : LogReason.TORN_ROW;
    if (outcome != LogOutcome.FLOW) {
      return outcome + " " + reason;
    }
    assertThat(row.endMicros).isGreaterThanOrEqualTo(row.startMicros);
    assertThat(row.srcPort).isBetween(LogRow.UNKNOWN, 0xffff);
    assertThat(row.dstPort).isBetween(LogRow.UNKNOWN, 0xffff);
    assertThat(row.protocol).isBetween(LogRow.UNKNOWN, 255);
    assertThat(Math.min(row.srcPackets, row.dstPackets)).isGreaterThanOrEqualTo(LogRow.UNKNOWN);
    assertThat(Math.min(row.srcBytes, row.dstBytes)).isGreaterThanOrEqualTo(LogRow.UNKNOWN);
    LogLine read = new LogLine(outcome, Optional.empty(), row);
    return String.join(
        " ",
        read.start(),
        read.end(),
        read.ends(),
        read.volume(),
        read.sourceCounts(),
        read.destinationCounts(),
        row.contact.name(),
        row.state,
        row.label);
  }
}
