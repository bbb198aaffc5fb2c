package org.scanlake.parsed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSinkTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE})
  void numberComesBack(long number) {
    ByteSink sink = new ByteSink();
    sink.putLong(number);
    ByteSource source = new ByteSource(sink.toBytes());
    assertThat(source.takeLong()).isEqualTo(number);
    assertThat(source.isAtEnd()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "63, 1", "-64, 1", "64, 2", "-65, 2", "9223372036854775807, 10"})
  void numbersNearZeroAreShort(long number, int bytes) {
    ByteSink sink = new ByteSink();
    sink.putLong(number);
    assertThat(sink.toBytes()).hasSize(bytes);
  }

  @Test
  void anyMixtureComesBackInItsOrder() {
    SplittableRandom random = new SplittableRandom(7);
    ByteSink sink = new ByteSink();
    for (int i = 0; i < 10_000; i++) {
      sink.putLong(random.nextLong() >> random.nextInt(64));
      sink.putText("é".repeat(random.nextInt(20)));
    }
    random = new SplittableRandom(7);
    ByteSource source = new ByteSource(sink.toBytes());
    for (int i = 0; i < 10_000; i++) {
      assertThat(source.takeLong()).isEqualTo(random.nextLong() >> random.nextInt(64));
      assertThat(source.takeText().toString()).isEqualTo("é".repeat(random.nextInt(20)));
    }
    assertThat(source.isAtEnd()).isTrue();
  }

  @Test
  void textLargerThanTheBufferFits() {
    String text = "x".repeat(100_000);
    ByteSink sink = new ByteSink();
    sink.putText(text);
    assertThat(new ByteSource(sink.toBytes()).takeText().toString()).isEqualTo(text);
  }

  @Test
  void sinksAreJoinedInOrder() {
    ByteSink first = new ByteSink();
    first.putLong(1);
    ByteSink second = new ByteSink();
    second.putText("two");
    first.putAll(second);
    ByteSource source = new ByteSource(first.toBytes());
    assertThat(List.of(source.takeInt(), source.takeText().toString()))
        .isEqualTo(List.of(1, "two"));
    first.clear();
    assertThat(first.isEmpty()).isTrue();
  }
}
