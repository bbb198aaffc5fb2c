package org.scanlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ListReportTest {
  private static final ListReport<Integer> REPORT =
      new ListReport<>(
          List.of("#number", "text", "list", "flag", "maybe"),
          n ->
              List.of(
                  BigInteger.TEN.pow(n),
                  n == 1 ? "=a\u202e" : "b",
                  List.of(n, n + 1),
                  n == 1,
                  n == 1 ? Optional.of(-5L) : Optional.empty()),
          List.of(1, 20));

  private static String printed(Consumer<PrintWriter> print) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    print.accept(out);
    out.flush();
    return text.toString();
  }

  @Test
  void textIsATable() {
    assertThat(printed(REPORT::text))
        .isEqualTo(
            """
                           number  text      list   flag   maybe
                               10  =a\\u202e  1 2    true   -5
            100000000000000000000  b         20 21  false  -
            """);
  }

  @Test
  void csvEscapesTextAndNotNumbers() {
    assertThat(printed(REPORT::csv))
        .isEqualTo(
            """
            number,text,list,flag,maybe
            10,\\u003da\\u202e,1|2,true,-5
            100000000000000000000,b,20|21,false,
            """);
  }

  @Test
  void jsonKeepsTypesAndLeavesOutWhatThereIsNot() {
    assertThat(printed(REPORT::json))
        .isEqualTo(
            "[{\"number\":10,\"text\":\"=a\\u202E\",\"list\":[1,2],\"flag\":true,\"maybe\":-5},"
                + "{\"number\":100000000000000000000,\"text\":\"b\",\"list\":[20,21],"
                + "\"flag\":false}]\n");
  }
}
