package org.scanlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
  @Test
  void onlyOneIsSingular() {
    assertThat(Counted.of(0, "alert")).isEqualTo("0 alerts");
    assertThat(Counted.of(1, "alert")).isEqualTo("1 alert");
    assertThat(Counted.of(2, "alert")).isEqualTo("2 alerts");
    assertThat(Counted.of(1, "file is", "files are")).isEqualTo("1 file is");
    assertThat(Counted.of(21, "file is", "files are")).isEqualTo("21 files are");
  }
}
