package org.scanlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnmatchedSubjectsTest {
  @Test
  void nothingWhenHalfOfTheMailsMatch() {
    assertThat(text(4, 2, Map.of("Lunch", 2L))).isEmpty();
    assertThat(text(0, 0, Map.of())).isEmpty();
  }

  @Test
  void theTenCommonestEqualOnesByText() {
    Map<String, Long> subjects = new HashMap<>();
    for (char c = 'a'; c <= 'l'; c++) {
      subjects.put("subject " + c, c == 'l' ? 2L : 1L);
    }
    assertThat(text(13, 13, subjects).lines())
        .hasSize(12)
        .contains("        2  subject l", "        1  subject i")
        .doesNotContain("        1  subject j");
  }

  @Test
  void subjectsAreEscapedAndEmptyOnesNamed() {
    assertThat(text(2, 2, Map.of("\u001b]0;x\u0007", 1L, "", 1L)))
        .contains("1  \\u001b]0;x\\u0007\n", "1  (none)\n");
  }

  @Test
  void readingsOfOneArchiveAddUp() {
    UnmatchedSubjects mails =
        new UnmatchedSubjects("/mail/new")
            .add(1, 1, Map.of("Lunch", 1L))
            .add(1, 0, Map.of())
            .add(1, 1, Map.of("Lunch", 1L));
    assertThat(mails.text()).startsWith("/mail/new: fewer than half ").contains("2  Lunch\n");
  }

  private static String text(long mails, long notAlerts, Map<String, Long> subjects) {
    return new UnmatchedSubjects("a.mbox").add(mails, notAlerts, subjects).text();
  }
}
