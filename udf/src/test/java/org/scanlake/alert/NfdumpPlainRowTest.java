package org.scanlake.alert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scanlake.flow.FlowRows;

/** The short way reads nothing that the long way would not read, and reads it alike. */
class NfdumpPlainRowTest {
  private static final NfdumpColumns LONG =
      NfdumpColumns.of("Date first seen Duration Proto Src Dst  Flags Tos  Packets    Bytes Flows");
  private static final String ROW =
      "2006-10-07 12:34:56.789     0.123 TCP          192.0.2.7:40000 ->   198.51.100.12:6881 "
          + " .AP.SF   0       12     3456     1";

  private static FlowRows readLong(String text) {
    FlowRows rows = new FlowRows();
    LineWalk walk = new LineWalk();
    byte[] bytes = text.getBytes(ISO_8859_1);
    walk.start(new TextPart(bytes, 0, bytes.length, ISO_8859_1), 0);
    walk.next();
    rows.row.line = 1;
    new NfdumpRows(LONG, ZoneOffset.ofHours(-7)).read(walk.line(), rows);
    return rows;
  }

  private static FlowRows readPlain(String text) {
    FlowRows rows = new FlowRows();
    byte[] bytes = text.getBytes(ISO_8859_1);
    rows.row.line = 1;
    new NfdumpRows(LONG, ZoneOffset.ofHours(-7)).readPlainRow(bytes, 0, bytes.length, rows);
    return rows;
  }

  @Test
  void plainRowIsReadUpToItsLineEnd() {
    byte[] bytes = (ROW + "\r\nnext\n").getBytes(ISO_8859_1);
    int next =
        new NfdumpRows(LONG, ZoneOffset.UTC).readPlainRow(bytes, 0, bytes.length, new FlowRows());
    assertThat(next).isEqualTo(ROW.length() + 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TCP          192.0.2.7:40000 ->   198.51.100.12:6881  .AP.SF   0       12     3456     1",
        "UDP          192.0.2.7:53    ->   198.51.100.12:53    ......  16        1       60     1",
        "ICMP         192.0.2.7:0     ->   198.51.100.12:8.0   ......   0        1       84     1",
        "ICMP         192.0.2.7:0     ->   198.51.100.12:3.13  ......   0        1       84     1",
        "GRE          192.0.2.7:0     ->   198.51.100.12:0   ........ 255  7654321 12345678    12"
      })
  void rowsOfThesePlainShapesTakeTheShortWay(String ends) {
    String row = "2006-10-07 12:34:56.789     0.123 " + ends + "\n";
    FlowRows plain = readPlain(row);
    assertThat(plain.size()).isEqualTo(1);
    assertThat(plain.hash(0, 1)).isEqualTo(readLong(row).hash(0, 1));
  }

  @Test
  void rowsThatBreakOffAreLeftToTheLongWayWhateverStandsBehindThem() {
    byte[] behind = (ROW + "\n").getBytes(ISO_8859_1);
    NfdumpRows reader = new NfdumpRows(LONG, ZoneOffset.UTC);
    for (int cut = 0; cut < ROW.length() - 5; cut++) {
      byte[] bytes = (ROW.substring(0, cut) + "\n").getBytes(ISO_8859_1);
      assertThat(reader.readPlainRow(bytes, 0, bytes.length, new FlowRows()))
          .as("%d", cut)
          .isEqualTo(RowReader.NOT_PLAIN);
      assertThat(reader.readPlainRow(behind, 0, cut, new FlowRows()))
          .isEqualTo(RowReader.NOT_PLAIN);
    }
  }

  @Test
  void scaledCountsAreLeftToTheLongWay() {
    String scaled = ROW.replace("    3456", "   1.2 M");
    assertThat(readPlain(scaled + "\n").size()).isZero();
    assertThat(readLong(scaled + "\n").bytes(0)).isEqualTo(1_200_000);
  }

  @Test
  void rowsAreReadOneBehindTheOther() {
    byte[] bytes = (ROW + "\n" + ROW.replace("40000", "40001") + "\n").getBytes(ISO_8859_1);
    NfdumpRows reader = new NfdumpRows(LONG, ZoneOffset.UTC);
    FlowRows rows = new FlowRows();
    int next = reader.readPlainRow(bytes, 0, bytes.length, rows);
    assertThat(reader.readPlainRow(bytes, next, bytes.length, rows)).isEqualTo(bytes.length);
    assertThat(rows.source(1)).isEqualTo(rows.source(0));
    assertThat(rows.srcPort(1)).isEqualTo(40_001);
  }

  @Property(tries = 5000)
  void damagedRowsAreNeverReadOtherwise(@ForAll("damaged") String row) {
    FlowRows plain = readPlain(row + "\n");
    if (plain.size() > 0) {
      FlowRows asLong = readLong(row + "\n");
      assertThat(asLong.size()).isEqualTo(1);
      assertThat(plain.hash(0, 1)).isEqualTo(asLong.hash(0, 1));
    }
  }

  @Property(tries = 5000)
  void damagedRowsAreReadAlikeWhateverRowIsBeforeThem(
      @ForAll("damaged") String before, @ForAll("damaged") String row) {
    byte[] bytes = (row + "\n").getBytes(ISO_8859_1);
    byte[] first = (before + "\n").getBytes(ISO_8859_1);
    NfdumpRows reader = new NfdumpRows(LONG, ZoneOffset.ofHours(-7));
    reader.readPlainRow(first, 0, first.length, new FlowRows());
    FlowRows rows = new FlowRows();
    rows.row.line = 1;
    reader.readPlainRow(bytes, 0, bytes.length, rows);
    FlowRows alone = readPlain(row + "\n");
    assertThat(rows.size()).isEqualTo(alone.size());
    if (rows.size() > 0) {
      assertThat(rows.hash(0, 1)).isEqualTo(alone.hash(0, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.70",
        "92.0.2.7",
        "192.0.2.1",
        "1.0.2.7",
        "8.8.8.8",
        "192.168.100.101",
        "1.1.1.1"
      })
  void anotherSourceIsToldFromTheOneBefore(String source) {
    byte[] bytes =
        (ROW + "\n" + ROW.replace("192.0.2.7", source) + "\n" + ROW + "\n").getBytes(ISO_8859_1);
    NfdumpRows reader = new NfdumpRows(LONG, ZoneOffset.UTC);
    FlowRows rows = new FlowRows();
    int next = 0;
    while (next < bytes.length) {
      next = reader.readPlainRow(bytes, next, bytes.length, rows);
    }
    assertThat(List.of(rows.source(0), rows.source(1), rows.source(2)))
        .map(Object::toString)
        .containsExactly("192.0.2.7", source, "192.0.2.7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2006-10-07 12:35", "2006-10-07 13:34", "2006-10-08 12:34", "2007-10-07 12:34"})
  void anotherMinuteIsToldFromTheOneBefore(String minute) {
    String other = ROW.replace("2006-10-07 12:34", minute) + "\n";
    byte[] bytes = (ROW + "\n" + other).getBytes(ISO_8859_1);
    NfdumpRows reader = new NfdumpRows(LONG, ZoneOffset.ofHours(-7));
    FlowRows rows = new FlowRows();
    int next = reader.readPlainRow(bytes, 0, bytes.length, rows);
    reader.readPlainRow(bytes, next, bytes.length, rows);
    assertThat(rows.startMicros(1)).isEqualTo(readLong(other).startMicros(0));
  }

  /** Rows with up to three bytes changed for bytes that rows are made of. */
  @Provide
  Arbitrary<String> damaged() {
    Arbitrary<Integer> place = Arbitraries.integers().between(0, ROW.length() - 1);
    Arbitrary<Character> sign =
        Arbitraries.of(" 0123456789.:->TUICMGREP\t\r\n\0K\u00e4\u00b0<".toCharArray());
    Arbitrary<String> source =
        Arbitraries.of(
            ROW,
            ROW.replace("TCP ", "ICMP").replace(":6881", ":8.0 "),
            ROW.replace("TCP", "UDP").replace(":6881 ", ":53   "));
    return Combinators.combine(source, place.list().ofMaxSize(3), sign.list().ofSize(3))
        .as(NfdumpPlainRowTest::damage);
  }

  private static String damage(String row, List<Integer> at, List<Character> c) {
    StringBuilder damaged = new StringBuilder(row);
    for (int i = 0; i < at.size(); i++) {
      damaged.setCharAt(at.get(i), c.get(i));
    }
    return damaged.toString();
  }
}
