package org.scanlake.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.scanlake.flow.FlowRows;

/** Whatever bytes stand in a mail, each dialect answers, and a line is one row at most. */
class DialectPropertiesTest {
  private static final DialectSet DIALECTS = ShippedKinds.kind("scan-report").dialects();
  private static final TableContext CONTEXT =
      new TableContext(OffsetDateTime.parse("2018-01-02T19:02:04+02:00"));
  private static final List<String> HEADERS =
      List.of(
          "StartTime Flgs Proto SrcAddr Sport Dir DstAddr Dport TotPkts TotBytes State",
          "StartTime,Dur,Proto,SrcAddr,Sport,Dir,DstAddr,Dport,State,TotPkts,TotBytes",
          "  sIP|dIP|sPort|dPort|pro|packets|bytes|flags|sTime|dur|iTy|iCo|",
          "Timestamp\tSrcIP\tSrcPort\tDstIP\tDstPort");

  @Property(tries = 300)
  void anyBytesAreReadWithoutException(@ForAll byte[] bytes) {
    assertCounted(bytes);
  }

  @Property(tries = 1_000)
  void anyMixOfPiecesOfRowsIsReadWithoutException(@ForAll("pieces") List<String> pieces) {
    assertCounted(String.join("", pieces).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 500)
  void anyCellsUnderAHeaderGiveOneOutcomeALine(@ForAll("cells") String cells) {
    byte[] bytes = cells.getBytes(StandardCharsets.UTF_8);
    Line line = new Line();
    line.bytes = bytes;
    line.to = bytes.length;
    for (String header : HEADERS) {
      FlowRows rows = new FlowRows();
      RowOutcome outcome = table(header).read(line, rows);
      assertThat(rows.size()).isEqualTo(outcome == RowOutcome.READ ? 1 : 0);
    }
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "Mon Jan  1 15:39:21 2018 UDP 192.0.2.7",
            "2018-01-01 15:39:21",
            " IP ",
            " > ",
            " => ",
            " -> ",
            "192.0.2.7.80",
            "2001:db8::7.ssh",
            ": Flags [S.]",
            "SRC=192.0.2.7 DST=",
            " PROTO=TCP SPT=",
            "99999",
            "\n",
            "    ",
            "(proto (6)",
            ")",
            HEADERS.get(0),
            HEADERS.get(1),
            HEADERS.get(2),
            HEADERS.get(3),
            "\t",
            ",",
            "|")
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.strings()
        .withChars("0123456789abcdefxFSRPA:.*-_/TZ |,\t<>?")
        .ofMaxLength(150);
  }

  private static void assertCounted(byte[] bytes) {
    TableScanner scanner = new TableScanner();
    TextPart part = new TextPart(bytes, 0, bytes.length, StandardCharsets.ISO_8859_1);
    scanner.scan(List.of(part), DIALECTS, CONTEXT);
    long lines = new String(bytes, StandardCharsets.ISO_8859_1).lines().count();
    assertThat((long) scanner.rows().size() + scanner.repeated() + scanner.badRows().size())
        .isLessThanOrEqualTo(lines);
  }

  private static RowReader table(String header) {
    byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
    Line line = new Line();
    line.bytes = bytes;
    line.to = bytes.length;
    return DIALECTS.tables().stream()
        .flatMap(dialect -> dialect.tableAt(line, CONTEXT).stream())
        .findFirst()
        .orElseThrow();
  }
}
