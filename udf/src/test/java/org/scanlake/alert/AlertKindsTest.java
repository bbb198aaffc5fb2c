package org.scanlake.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scanlake.conf.ConfigurationException;
import org.scanlake.conf.YamlNode;
import org.scanlake.network.Address;

class AlertKindsTest {
  private static final String KIND =
      "  - name: one\n"
          + "    subject: '^Scan of (?<source>\\S+)'\n"
          + "    forwards: off\n"
          + "    sources: one\n"
          + "    dialects: [nfdump, {name: rwcut, zone: '+02:00'}]\n";

  private final AlertKinds shipped = ShippedKinds.load();

  @Test
  void aPotentialScanNamesSourceAndHostInItsSubject() {
    Optional<KindMatch> match = match("Potential Scan: 192.0.2.7 (host.example.net)");
    assertThat(match.map(found -> found.kind().name())).contains("potential-scan");
    assertThat(match.flatMap(KindMatch::source)).contains(address("192.0.2.7"));
    assertThat(match.map(KindMatch::host)).contains("host.example.net");
  }

  @Test
  void aSubjectsSourceThatIsNoAddressIsNone() {
    Optional<KindMatch> match = match("Potential Scan: host.example.net");
    assertThat(match).isPresent();
    assertThat(match.flatMap(KindMatch::source)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Re: Potential Scan: 192.0.2.7",
        "AW: Potential Scan: 192.0.2.7",
        "RE[2]: Fwd: Netscan detected from 192.0.2.7",
        "Fwd: Re: Netscan detected from 192.0.2.7",
      })
  void repliesAreOfNoKind(String subject) {
    assertThat(match(subject)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Fwd,scan-report", "Fw,scan-report", "WG,scan-report"})
  void forwardsCountForScanReports(String prefix, String kind) {
    assertThat(match(prefix + ": Netscan detected from 192.0.2.7").map(m -> m.kind().name()))
        .contains(kind);
  }

  @Test
  void forwardsOfPotentialScansDoNotCount() {
    assertThat(match("Fwd: Potential Scan: 192.0.2.7")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Portscan detected from host 192.0.2.7 | 192.0.2.7",
        "Abuse Message [AbuseID:1:2]: NetscanInLevel: Netscan detected from 192.0.2.7 | 192.0.2.7",
        "Unauthorised scanning activity from IP \"192.0.2[.]7\" ; Ref: 1 | 192.0.2.7",
        "Port scanning from IP address 2001:db8::7 | 2001:db8::7",
        "TCP port 22 is scanned from an IP 192.0.2.7 | 192.0.2.7",
        "192.0.2.7 [port-scan] Abuse originating from IP you are using | 192.0.2.7",
        "Security System: IP 192.0.2.7 continuously scans our servers | 192.0.2.7",
      })
  void scanReportsNameTheirSourceInManyWordings(String subject, String source) {
    assertThat(match(subject).flatMap(KindMatch::source)).contains(address(source));
  }

  @Test
  void aLineOfTheBodyMakesAnAlertOfAMailWhoseSubjectDoesNot() {
    Optional<KindMatch> match =
        match("Ticket 17", "Hello,\n> #   Netscan detected from host 192.0.2.7   #\n");
    assertThat(match.flatMap(KindMatch::source)).contains(address("192.0.2.7"));
  }

  @Test
  void theOnlyAddressOfTheSubjectIsTheSourceWhenTheMatchingLineNamesNone() {
    assertThat(match("Report about 192.0.2.7", "Reasons : Port Scan").flatMap(KindMatch::source))
        .contains(address("192.0.2.7"));
    assertThat(match("192.0.2.7, 192.0.2.8", "Reasons : Port Scan").flatMap(KindMatch::source))
        .isEmpty();
  }

  @Test
  void otherMailsAreOfNoKind() {
    assertThat(match("Lunch", "At noon? I saw a scan of the menu.")).isEmpty();
  }

  @Test
  void shippedKindsSayWhetherAMailIsAboutSeveralSources() {
    assertThat(ShippedKinds.kind("potential-scan").isAboutSeveral()).isFalse();
    assertThat(ShippedKinds.kind("scan-report").isAboutSeveral()).isTrue();
  }

  @Test
  void aKindsDialectsAreThoseItListsInTheirOrder() {
    AlertKinds kinds = load("kinds:\n" + KIND);
    assertThat(kinds.kinds().get(0).dialects().tables())
        .extracting(TableDialect::name)
        .containsExactly("nfdump", "rwcut");
    assertThat(kinds.limits().maxMailBytes()).isEqualTo(16 << 20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "off$ | maybe | kinds.yaml:4: `forwards` is `maybe`; it must be one of on, off",
        "nfdump, | nfdum, | kinds.yaml:6: an item of `dialects` is `nfdum`, which is no dialect;"
            + " known: nfdump, rwcut, argus",
        "<source> | <sauce> | kinds.yaml:3: `subject` has no group `source`; write (?<source>…)"
            + " around it",
        "\\(\\?<source>\\\\S\\+\\)' | (?<source>' | kinds.yaml:3: `subject` is no regular"
            + " expression: Unclosed group at character 20; write one that"
            + " java.util.regex.Pattern accepts",
        "\\+02:00 | CET | kinds.yaml:6: `zone` is `CET`; it must be mail, UTC or an offset such as"
            + " +02:00",
        "sources: one | sources: many | kinds.yaml:5: `sources` is `many`; it must be one of one,"
            + " several",
      })
  void aMistakeIsNamedWithItsLineAndItsCure(String old, String wrong, String message) {
    String file = "kinds:\n" + KIND;
    String changed =
        file.replaceFirst("(?m)" + old, java.util.regex.Matcher.quoteReplacement(wrong));
    assertThat(changed).isNotEqualTo(file);
    assertThatThrownBy(() -> load(changed))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(message);
  }

  @Test
  void aMailLimitThatMemoryCannotHoldIsRefused() {
    assertThatThrownBy(() -> load("maxMailBytes: 268435457\nkinds:\n" + KIND))
        .hasMessage(
            "kinds.yaml:1: `maxMailBytes` is `268435457`; it must be a whole number from 1024 to"
                + " 268435456");
    assertThat(load("maxMailBytes: 268435456\nkinds:\n" + KIND).limits().maxMailBytes())
        .isEqualTo(256 << 20);
  }

  @Test
  void twoKindsOfOneNameAreRefused() {
    assertThatThrownBy(() -> load("kinds:\n" + KIND + KIND))
        .hasMessage(
            "kinds.yaml:7: `name` is that of an earlier kind; each kind must have a name of its"
                + " own");
  }

  @Test
  void aRowWithoutDestinationAndATimeFormatThatIsNoneAreRefused() {
    String pattern = "linePatterns:\n  - name: p\n    zone: mail\n";
    assertThatThrownBy(
            () -> load(pattern + "    time: epoch\n    row: '(?<source>.)'\nkinds:\n" + KIND))
        .hasMessageStartingWith("kinds.yaml:5: `row` has no group `destination`; write ");
    assertThatThrownBy(
            () ->
                load(
                    pattern
                        + "    time: 'yyyy-bb'\n    row: '(?<source>.)(?<destination>.)'\nkinds:\n"
                        + KIND))
        .hasMessageStartingWith("kinds.yaml:4: `time` is no time format: ");
  }

  private Optional<KindMatch> match(String subject, String... parts) {
    List<TextPart> texts = Arrays.stream(parts).map(ShippedKinds::part).toList();
    return shipped.match(subject, texts);
  }

  private static AlertKinds load(String yaml) {
    return AlertKinds.load(YamlNode.read("kinds.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static Address address(String text) {
    return Address.parse(text).orElseThrow();
  }
}
