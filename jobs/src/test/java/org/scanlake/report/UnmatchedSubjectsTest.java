package org.scanlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnmatchedSubjectsTest {
  @Test
  void nothingWhenHalfOfTheMailsMatch() {
    assertThat(UnmatchedSubjects.text(4, 2, Map.of("Lunch", 2L))).isEmpty();
    assertThat(UnmatchedSubjects.text(0, 0, Map.of())).isEmpty();
  }

  @Test
  void theTenCommonestEqualOnesByText() {
    Map<String, Long> subjects = new HashMap<>();
    for (char c = 'a'; c <= 'l'; c++) {
      subjects.put("subject " + c, c == 'l' ? 2L : 1L);
    }
    assertThat(UnmatchedSubjects.text(13, 13, subjects).lines())
        .hasSize(12)
        .contains("        2  subject l", "        1  subject i")
        .doesNotContain("        1  subject j");
  }

  @Test
  void subjectsAreEscapedAndEmptyOnesNamed() {
    assertThat(UnmatchedSubjects.text(2, 2, Map.of("\u001b]0;x\u0007", 1L, "", 1L)))
        .contains("1  \\u001b]0;x\\u0007\n", "1  (none)\n");
  }
}
