package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortSampleTextTest {
  private static PortSamples read(String text) {
    PortSums sums = new PortSums();
    byte[] bytes = ("x" + text + "9").getBytes(StandardCharsets.UTF_8);
    new PortSampleText().add(bytes, 1, bytes.length - 1, sums);
    return sums.largest();
  }

  @Test
  void everyPortIsReadWithItsPackets() {
    assertThat(read("9898:34 0:9223372036854775807 65535:1").places())
        .containsExactly(
            new PortSample(0, Long.MAX_VALUE), new PortSample(9898, 34), new PortSample(65535, 1));
  }

  @Test
  void nothingIsNoPort() {
    assertThat(read("").places()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        ":1",
        "80:",
        "80:1,81:1",
        "80:1  81:1",
        "65536:1",
        "80:-1",
        "80:9223372036854775808"
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot use port samples `" + text + "`: not such as 5554:65 9898:34");
  }
}
