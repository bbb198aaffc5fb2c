package org.scanlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scanlake.conf.Configuration;
import org.scanlake.labelled.LabelledAlert;
import org.scanlake.signature.Signatures;

class AlertsReportTest {
  private static final Signatures SIGNATURES =
      Configuration.load(Path.of("../conf"), Optional.empty()).signatures();
  private static final LabelledAlert HOSTILE =
      new LabelledAlert(
          "ab".repeat(32),
          "=cmd|'/c calc'!A1",
          1_160_209_800_500_000L,
          -25_200,
          "192.0.2.7",
          "a\u001b[2J,\"b\"\nc\u202e",
          List.of("visitor", "our|class"),
          200,
          BitSet.valueOf(new long[] {0b11}),
          6);
  private static final AlertsReport REPORT = new AlertsReport(SIGNATURES, List.of(HOSTILE));

  @Test
  void csvHarmsNobodyAndLosesNothing() {
    assertThat(printed(REPORT::csv).lines())
        .containsExactly(
            "message_id,received,source,host,classes,flows,labels,severity",
            "\\u003dcmd|'/c calc'!A1,2006-10-07T01:30:00.5-07:00,192.0.2.7,"
                + "\"a\\u001b[2J,\"\"b\"\"\\nc\\u202e\",visitor|our\\u007cclass,200,"
                + "BROADCAST>30|BitTorrent>=20,6");
  }

  @Test
  void jsonIsAsciiWithKeysInAFixedOrder() {
    assertThat(printed(REPORT::json))
        .isEqualTo(
            "[{\"alert_id\":\""
                + "ab".repeat(32)
                + "\",\"message_id\":\"=cmd|'/c calc'!A1\","
                + "\"received\":\"2006-10-07T01:30:00.5-07:00\",\"source\":\"192.0.2.7\","
                + "\"host\":\"a\\u001B[2J,\\\"b\\\"\\nc\\u202E\","
                + "\"classes\":[\"visitor\",\"our|class\"],\"flows\":200,"
                + "\"labels\":[\"BROADCAST>30\",\"BitTorrent>=20\"],\"severity\":6}]\n");
  }

  @Test
  void textShowsTheStartOfTheIdAndEscapes() {
    assertThat(printed(REPORT::text))
        .contains(
            "\nabababababab  2006-10-07T01:30:00.5-07:00  192.0.2.7  a\\u001b[2J,\"b\"\\nc\\u202e")
        .endsWith("BROADCAST>30, BitTorrent>=20\n1 alert\n");
  }

  @Test
  void rowsArePrintedAsTheyComeAndNotGathered() {
    StringWriter out = new StringWriter();
    List<Integer> printed = new ArrayList<>();
    Iterable<LabelledAlert> alerts =
        () ->
            IntStream.range(0, 1000)
                .peek(row -> printed.add(out.getBuffer().length()))
                .mapToObj(row -> HOSTILE)
                .iterator();
    AlertsReport report = new AlertsReport(SIGNATURES, alerts);
    List<Consumer<PrintWriter>> forms = List.of(report::csv, report::json, report::text);
    for (Consumer<PrintWriter> form : forms) {
      out.getBuffer().setLength(0);
      form.accept(new PrintWriter(out));
      int beforeTheLast = printed.get(printed.size() - 1);
      assertThat(beforeTheLast).isGreaterThan(out.getBuffer().length() * 9 / 10);
    }
  }

  private static String printed(Consumer<PrintWriter> form) {
    StringWriter out = new StringWriter();
    form.accept(new PrintWriter(out));
    return out.toString();
  }
}
