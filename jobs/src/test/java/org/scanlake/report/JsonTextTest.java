package org.scanlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void documentsAreOneLineOfAscii() {
    assertThat(JsonText.of(json -> json.writeString("é\n\u001b\u007f\u009b\u202e\"\\")))
        .isEqualTo("\"\\u00E9\\n\\u001B\\u007F\\u009B\\u202E\\\"\\\\\"\n");
  }
}
