package org.scanlake.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.conf.ConfigurationException;
import org.scanlake.conf.YamlNode;

class SignaturesReaderTest {
  private static final String GOOD =
      """
      no_signature: {severity: 5, reason: nobody knows}
      classic:
        - label: "MANY>=60"
          name: MANY
          when: {metric: flows, passes: ">= 60"}
          severity: 3
          reason: many flows
          examples:
            - {values: [59], given: false}
            - {values: [60], given: true}
            - {values: [61], given: true}
      modern: []
      """;

  private static Signatures load(String yaml) {
    return Signatures.load(YamlNode.read("signatures.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsASignature() {
    Signature signature = load(GOOD).all().get(0);
    assertThat(signature.label()).isEqualTo("MANY>=60");
    assertThat(signature.name()).isEqualTo("MANY");
    assertThat(signature.severity()).isEqualTo(3);
    assertThat(signature.reason()).isEqualTo("many flows");
    assertThat(signature.conditions())
        .containsExactly(
            new Condition(new Metric(MetricKind.FLOWS, FlowFilter.ALL), Comparison.AT_LEAST, 60));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          severity: 3 ~ severity: 11 ~ 6: `severity` is `11`; it must be a whole number from 0 to 10
          severity: 3 ~ serverity: 3 ~ 6: unknown key `serverity`; known here: label, name, when, any, severity, reason, examples
          metric: flows ~ metric: flow ~ 5: `metric` is `flow`; it must be one of flows, destinations, ports, source_ports, largest_port_share, largest_port_destinations, run_share, private_share, largest_source_port_share, largest_source_port_ports, broadcasts, known_source
          metric: flows ~ metric: flows, purpose: A*B ~ 5: `purpose` is `A*B`; it must be a purpose of ports.yaml, or the start of one and a final *, such as "P2P:BitTorrent:*"
          metric: flows ~ metric: broadcasts, port: 3 ~ 5: `when` restricts metric `broadcasts`, which takes no filter; leave purpose, protocol and port out
          ">= 60" ~ "=> 60" ~ 5: `passes` is `=> 60`; it must be >, >=, =, <= or < and a whole number, such as ">= 60"
          ">= 60" ~ ">= 60 %" ~ 5: `passes` is `>= 60 %`; it must be >, >=, =, <= or < and a whole number, such as ">= 60"
          metric: flows ~ metric: run_share ~ 5: `passes` is `>= 60`; it must be >, >=, =, <= or < and whole percent from 0 to 100, such as ">= 90 %"
          reason: many flows ~ reason: " " ~ 7: `reason` is blank; it must say something
          "MANY>=60" ~ "A|B" ~ 3: `label` has a control character or `|`; it must be plain text on one line
          [59] ~ [59, 1] ~ 9: an item of `examples` has 2 values; it must have one for each of [flows >= 60]
          [59] ~ [59 %] ~ 9: an item of `values` is `59 %`; a value of flows must be a whole number
          """)
  void aBadEntryIsRefusedWithItsLine(String good, String bad, String message) {
    assertThat(GOOD).contains(good);
    assertThatThrownBy(() -> load(GOOD.replace(good, bad)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("signatures.yaml:" + message);
  }

  @Test
  void aFalseExampleIsRefusedAtItsLine() {
    assertThatThrownBy(() -> load(GOOD.replace("[60], given: true", "[60], given: false")))
        .hasMessage(
            "signatures.yaml:10: an item of `examples` says given: false, but by the rule it is"
                + " true; correct the example or the rule");
  }

  @Test
  void examplesMustStandAroundEachThreshold() {
    assertThatThrownBy(() -> load(GOOD.replace("values: [61]", "values: [62]")))
        .hasMessage(
            "signatures.yaml:9: `examples` have none with flows at 61; give one just below, one at"
                + " and one just above the threshold of each condition");
  }

  @Test
  void whenAndAnyExcludeEachOther() {
    String both = GOOD.replace("    severity: 3", "    any: []\n    severity: 3");
    assertThatThrownBy(() -> load(both))
        .hasMessage(
            "signatures.yaml:3: an item of `classic` needs either `when` or `any`;"
                + " give exactly one of them");
  }

  @Test
  void labelsAreUniqueOverBothSets() {
    String entry = GOOD.substring(GOOD.indexOf("  - label"), GOOD.indexOf("modern"));
    String twice = GOOD.replace("modern: []", "modern:\n" + entry.replace("    severity: 3\n", ""));
    assertThatThrownBy(() -> load(twice))
        .hasMessage(
            "signatures.yaml:13: `label` is `MANY>=60` like an earlier one; it must be unique");
  }

  @Test
  void modernSignaturesHaveNoSeverity() {
    String entry = GOOD.substring(GOOD.indexOf("  - label"), GOOD.indexOf("modern"));
    assertThatThrownBy(
            () -> load(GOOD.replace("modern: []", "modern:\n" + entry.replace("MANY", "M"))))
        .hasMessage(
            "signatures.yaml:16: unknown key `severity`; known here: label, name, when, any,"
                + " reason, examples");
  }

  @Test
  void anyAsksForOneOfItsAlternatives() {
    Condition many = new Condition(metric(MetricKind.FLOWS), Comparison.AT_LEAST, 60);
    Condition wide = new Condition(metric(MetricKind.PORTS), Comparison.GREATER, 3);
    Condition one = new Condition(metric(MetricKind.DESTINATIONS), Comparison.EQUAL, 1);
    Signature signature =
        new Signature(
            "L",
            "L",
            SignatureSet.CLASSIC,
            List.of(List.of(many), List.of(wide, one)),
            1,
            "r",
            List.of());
    assertThat(passes(signature, 60, 0, 0)).isTrue();
    assertThat(passes(signature, 59, 4, 1)).isTrue();
    assertThat(passes(signature, 59, 4, 2)).isFalse();
    assertThat(passes(signature, 59, 3, 1)).isFalse();
  }

  private static boolean passes(Signature signature, long flows, long ports, long destinations) {
    return signature.passes(
        metric ->
            MetricValue.count(
                switch (metric.kind()) {
                  case FLOWS -> flows;
                  case PORTS -> ports;
                  default -> destinations;
                }));
  }

  private static Metric metric(MetricKind kind) {
    return new Metric(kind, FlowFilter.ALL);
  }
}
