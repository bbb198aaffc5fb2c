package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordCacheTest {
  private final WordCache words = new WordCache();

  private static String get(WordCache words, String text) {
    byte[] bytes = LogText.bytes("<" + text + ">");
    return words.get(bytes, 1, bytes.length - 1);
  }

  @Test
  void theSameBytesGiveTheSameString() {
    assertThat(get(words, "ShADadfF")).isEqualTo("ShADadfF").isSameAs(get(words, "ShADadfF"));
  }

  @Test
  void textsThatFallOnTheSamePlaceStayApart() {
    for (int i = 0; i < 20_000; i++) {
      assertThat(get(words, "w" + i)).isEqualTo("w" + i);
      assertThat(get(words, "w0")).isEqualTo("w0");
    }
  }

  @Property
  void everyTextIsItself(@ForAll String text) {
    assertThat(get(new WordCache(), text)).isEqualTo(new String(LogText.bytes(text)));
  }
}
