package org.scanlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyJsonTest {
  private static final StudyRecord RECORD =
      new StudyRecord(
          new StudyName("autumn"),
          Instant.parse("2026-11-25T20:00:00Z"),
          "scanlake \"0.1\"",
          Optional.of(LocalDate.of(2006, 10, 1)),
          Optional.empty(),
          "ab12",
          new TreeMap<>(Map.of("alerts", 3L, "quarantine", -1L)),
          56);
  private static final String TEXT = new String(StudyJson.of(RECORD), StandardCharsets.UTF_8);

  @Test
  void whatWasWrittenIsRead() {
    assertThat(StudyJson.parse(StudyJson.of(RECORD))).isEqualTo(RECORD);
  }

  @Test
  void fieldsOfLaterVersionsArePassedOver() {
    assertThat(parse(TEXT.replace("\"alerts\" : 56", "\"alerts\" : 56, \"tags\" : []")))
        .isEqualTo(RECORD);
  }

  private static StudyRecord parse(String text) {
    return StudyJson.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "conf_hash, hash, has no conf_hash",
        "2006-10-01, soon, has 'soon' for a time",
        "{, [{, is no JSON",
        "autumn, .., '..' is no name of a study; it must be at most 64 letters"
      })
  void anythingElseIsRefusedWithWhatIsWrong(String from, String to, String wrong) {
    String changed = TEXT.replaceFirst(java.util.regex.Pattern.quote(from), to);
    assertThatThrownBy(() -> parse(changed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(wrong);
  }
}
