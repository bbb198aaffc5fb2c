package org.scanlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
  @Test
  void ordinaryTextStaysAsItIs() {
    assertThat(TerminalText.shown("Zürich \\ 東京 🙂 <a>")).isEqualTo("Zürich \\ 東京 🙂 <a>");
  }

  @Test
  void escapeSequencesAreShown() {
    assertThat(TerminalText.shown("\u001b]0;title\u0007")).isEqualTo("\\u001b]0;title\\u0007");
  }

  @Test
  void linesStayOne() {
    assertThat(TerminalText.shown("a\r\nb\tc\u2028d\u0085e"))
        .isEqualTo("a\\r\\nb\\tc\\u2028d\\u0085e");
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u0000', '\u007f', '\u009b', '\u200b', '\u202e', '\u2066', '\ufeff'})
  void whatTheEyeCannotSeeIsShown(char hidden) {
    assertThat(TerminalText.shown("a" + hidden)).isEqualTo(String.format("a\\u%04x", (int) hidden));
  }

  @Test
  void halvesOfPairsAndTagsAreShown() {
    assertThat(TerminalText.shown("\ud83d")).isEqualTo("\\ud83d");
    assertThat(TerminalText.shown(Character.toString(0xe0041))).isEqualTo("\\udb40\\udc41");
  }

  @ParameterizedTest
  @CsvSource({"abc,3,abc", "abcd,3,abc…", "🙂🙂,1,🙂…"})
  void longTextIsCutBetweenCharacters(String text, int most, String shown) {
    assertThat(TerminalText.shown(text, most)).isEqualTo(shown);
  }
}
