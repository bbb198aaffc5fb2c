package org.scanlake.worm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
  @Test
  void addressesAreCountedOnceAndWrittenInTheirOrder() {
    Destinations destinations = of("192.0.2.9 2001:db8::1 192.0.2.10 192.0.2.9");
    assertThat(destinations.count()).isEqualTo(3);
    assertThat(destinations).hasToString("192.0.2.9 192.0.2.10 2001:db8::1");
  }

  @Test
  void ofMoreThanAHundredOnlyThatIsKept() {
    assertThat(of(addresses(0, 100)).count()).isEqualTo(100);
    Destinations more = of(addresses(0, 150));
    assertThat(more.count()).isEqualTo(101);
    assertThat(more).hasToString("*");
    assertThat(of("*").count()).isEqualTo(101);
  }

  @Test
  void destinationsOfSeveralSamplesAddUpToWhatIsDifferent() {
    List<Destinations> samples =
        List.of(of(addresses(0, 60)), of(addresses(40, 100)), of(addresses(50, 101)), of("*"));
    assertThat(samples.stream().map(Destinations::count)).containsExactly(60, 60, 51, 101);
    Destinations sum = new Destinations();
    assertThat(
            samples.stream()
                .map(
                    sample -> {
                      sum.add(sample);
                      return sum.count();
                    }))
        .containsExactly(60, 100, 101, 101);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "192.0.2.1,192.0.2.2", "192.0.2.1  192.0.2.2", "* 192.0.2.1"})
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot use destinations `" + text + "`: not such as 192.0.2.1 192.0.2.2");
  }

  private static Destinations of(String text) {
    Destinations destinations = new Destinations();
    byte[] bytes = ("|" + text).getBytes(US_ASCII);
    destinations.add(bytes, 1, bytes.length);
    return destinations;
  }

  private static String addresses(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "192.0.2." + i).collect(Collectors.joining(" "));
  }
}
