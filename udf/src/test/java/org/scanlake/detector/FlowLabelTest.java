package org.scanlake.detector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowLabelTest {
  @Test
  void aPortScanIsAScan() {
    assertThat(KnownSources.inFlow("Malicious   PartOfAHorizontalPortScan")).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Benign", "Malicious   DDoS", "flow=From-Botnet-V42-TCP", "flow=Background"})
  void otherKnownWordsSayThatItIsNone(String label) {
    assertThat(KnownSources.inFlow(label)).contains(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"site-7", "(empty)", "42"})
  void unknownWordsSayNothing(String label) {
    assertThat(KnownSources.inFlow(label)).isEmpty();
  }
}
