package org.scanlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyNameTest {
  private static final String LONGEST =
      "a123456789.b123456789-c123456789_d123456789e123456789f12345678";

  @ParameterizedTest
  @ValueSource(strings = {"a", "7", "Autumn-2006.v2_final", "_", "-", LONGEST + "xx"})
  void allowedNamesStayAsTheyAre(String name) {
    assertThat(new StudyName(name).text()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", ".a", "a/b", "a\\b", "a b", "ü", "a\n", "a*", LONGEST + "xxx"})
  void othersAreRefused(String name) {
    assertThatThrownBy(() -> new StudyName(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'"
                + name
                + "' is no name of a study; it must be at most 64 letters, digits, dots, dashes and"
                + " underscores, the first no dot");
  }
}
