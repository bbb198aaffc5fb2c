package org.scanlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {
  @Test
  void cellsAreQuotedWhereTheyMustBe() {
    StringWriter out = new StringWriter();
    new CsvText(out).line(List.of("a,b", "say \"hi\"", "plain", "")).flush();
    assertThat(out).hasToString("\"a,b\",\"say \"\"hi\"\"\",plain,\n");
  }

  @Test
  void controlCharactersAreEscapedSoThatARecordIsALine() {
    assertThat(CsvText.cell("a\nb\u001b[2J\u202e")).isEqualTo("a\\nb\\u001b[2J\\u202e");
  }

  @ParameterizedTest
  @CsvSource({
    "=cmd|'/c calc'!A1,\\u003dcmd|'/c calc'!A1",
    "+1,\\u002b1",
    "-1,\\u002d1",
    "@SUM(A1),\\u0040SUM(A1)",
    "a=b@example.org,a=b@example.org"
  })
  void noCellStartsAFormula(String text, String cell) {
    assertThat(CsvText.cell(text.replace("''", "'"))).isEqualTo(cell);
  }

  @Test
  void escapesCanBeUndone() {
    assertThat(CsvText.cell("\\n")).isEqualTo("\\\\n").isNotEqualTo(CsvText.cell("\n"));
  }

  @Test
  void itemsOfListsCannotAddItems() {
    assertThat(CsvText.list(List.of("vpn", "a|b", "=c"))).isEqualTo("vpn|a\\u007cb|=c");
    assertThat(CsvText.list(List.of("=c", "d"))).isEqualTo("\\u003dc|d");
    assertThat(CsvText.list(List.of("SMTP>=50", "GRE"))).isEqualTo("SMTP>=50|GRE");
    assertThat(CsvText.list(List.of())).isEmpty();
  }
}
