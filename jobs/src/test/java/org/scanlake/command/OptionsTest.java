package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong values are refused before Spark starts. */
class OptionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary --since 2006-13-01;'2006-13-01' is no date; write such as 2006-10-07",
        "alerts --until yesterday;'yesterday' is no date; write such as 2006-10-07",
        "summary --since 2007-01-02 --until 2007-01-01;"
            + "--until 2007-01-01 is before --since 2007-01-02; swap them",
        "alerts --source 192.0.2.1/24;`192.0.2.1/24` has bits set behind the prefix",
        "alerts --source example.org;`example.org` is no address or prefix",
        "summary --output xml;expected one of [classic, text, json, csv]",
        "quarantine list --output classic;expected one of [text, json, csv]",
        "explain;Missing required parameter: 'ALERT'"
      })
  void wrongUseIsOneSentence(String command) {
    String[] parts = command.split(";", 2);
    CommandRun run = CommandRun.of(parts[0].split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("scanlake: ").contains(parts[1]).hasLineCount(1);
  }
}
