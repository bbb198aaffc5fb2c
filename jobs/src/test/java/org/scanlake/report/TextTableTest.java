package org.scanlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columnsAreAsWideAsTheirWidestCellAndNumbersStandRight() {
    assertThat(new TextTable("class", "#alerts").row("vpn", 5).row("visitor", 1234567))
        .hasToString(
            """
            class     alerts
            vpn            5
            visitor  1234567
            """);
  }

  @Test
  void cellsCannotBreakTheTable() {
    assertThat(new TextTable("host", "x").row("a\n\u001b[2Jb", "y"))
        .hasToString("host           x\na\\n\\u001b[2Jb  y\n");
  }
}
