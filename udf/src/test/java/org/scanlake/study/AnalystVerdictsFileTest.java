package org.scanlake.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scanlake.study.MadeAlerts.SIGNATURES;
import static org.scanlake.study.MadeAlerts.index;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.scanlake.conf.ConfigurationException;

class AnalystVerdictsFileTest {
  private static final long RECEIVED =
      Instant.parse("2006-10-07T08:02:36Z").getEpochSecond() * 1_000_000;

  private static AnalystVerdicts read(String text) {
    return AnalystVerdictsFile.read("said.csv", text.getBytes(UTF_8), SIGNATURES);
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void messageIdNamesAnAlertWithOrWithoutBrackets() {
    AnalystVerdicts said = read("verdict,message_id\ntrue,<a@b>\nUnknown,c@d\n");
    assertThat(said.of("a@b", "192.0.2.1", 0).of(0)).contains(Judgement.TRUE);
    assertThat(said.of("c@d", "192.0.2.1", 0).of(5)).contains(Judgement.UNKNOWN);
    assertThat(said.of("e@f", "192.0.2.1", 0).of(0)).isEmpty();
    assertThat(said.size()).isEqualTo(2);
  }

  @Test
  void sourceAndTimeNameAnAlertWhateverTheOffset() {
    AnalystVerdicts said =
        read(
            "source,received,verdict\n"
                + "192.0.2.1,2006-10-07T01:02:36-07:00,false\n"
                + "2001:DB8:0::1,2006-10-07T08:02:36Z,true\n");
    assertThat(said.of("", "192.0.2.1", RECEIVED).of(0)).contains(Judgement.FALSE);
    assertThat(said.of("", "2001:db8::1", RECEIVED).of(0)).contains(Judgement.TRUE);
    assertThat(said.of("", "192.0.2.1", RECEIVED + 1).of(0)).isEmpty();
  }

  @Test
  void kindMeansItsSignatureAndAnyOtherWordMeansAll() {
    AnalystVerdicts said =
        read(
            "message_id,verdict,kind\n"
                + "a,true,skype\na,false,Conditional Run Probability\n"
                + "b,true,worm\nb,false,PING>=60\n");
    SweepTally.Judge ofA = said.of("a", "192.0.2.1", 0);
    assertThat(ofA.of(index("SKYPE"))).contains(Judgement.TRUE);
    assertThat(ofA.of(index("RunProbability"))).contains(Judgement.FALSE);
    assertThat(ofA.of(index("SMTP"))).isEmpty();
    SweepTally.Judge ofB = said.of("b", "192.0.2.1", 0);
    assertThat(ofB.of(index("SMTP"))).contains(Judgement.TRUE);
    assertThat(ofB.of(index("PING"))).contains(Judgement.FALSE);
  }

  @Test
  void sourceTellsTheAlertsOfOneMessageApart() {
    AnalystVerdicts said =
        read("message_id,source,verdict\na,192.0.2.1,true\na,192.0.2.2,false\nb,,unknown\n");
    assertThat(said.of("a", "192.0.2.1", 0).of(0)).contains(Judgement.TRUE);
    assertThat(said.of("a", "192.0.2.2", 0).of(0)).contains(Judgement.FALSE);
    assertThat(said.of("a", "192.0.2.3", 0).of(0)).isEmpty();
    assertThat(said.of("b", "192.0.2.3", 0).of(0)).contains(Judgement.UNKNOWN);
  }

  @Test
  void idsAreReadAsListsOfAlertsWriteThem() {
    AnalystVerdicts said = read("message_id,verdict\n\\u003da\\\\u0041\\ud83d\\ude00,true\n");
    assertThat(said.of("=a\\u0041\ud83d\ude00", "192.0.2.1", 0).of(0)).contains(Judgement.TRUE);
  }

  @Test
  void timesOfFarYearsAreTimes() {
    AnalystVerdicts said = read("source,received,verdict\n192.0.2.1,9999-12-31T00:00:00Z,true\n");
    long micros = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond() * 1_000_000;
    assertThat(said.of("", "192.0.2.1", micros).of(0)).contains(Judgement.TRUE);
    assertRefused(
        "source,received,verdict\n192.0.2.1,+999999999-12-31T00:00:00Z,true\n", "no time with its");
  }

  @Test
  void unclosedQuoteSwallowsNoRow() {
    assertRefused(
        "message_id,verdict,kind\na,true,\"SKYPE\nb,false,SMTP\nc,true,SMTP\n",
        "said.csv:2: a line end within quotes");
    assertRefused("message_id,verdict\na,true,SKYPE\n", "said.csv:2: 3 fields; it must have 2");
    assertRefused("message_id,verdict,kind\na,true\n", "said.csv:2: 2 fields; it must have 3");
  }

  @Test
  void wrongRowsAreNamed() {
    assertRefused("message_id\na\n", "no column verdict");
    assertRefused("source,verdict\n192.0.2.1,true\n", "no column that names alerts");
    assertRefused("message_id,verdict\n", "no row");
    assertRefused("message_id,verdict\na,yes\n", "said.csv:2: verdict `yes`");
    assertRefused("source,received,verdict\nhost,2006-10-07T01:02:36Z,true\n", "`host` is no");
    assertRefused("source,received,verdict\n192.0.2.1,2006-10-07,true\n", "no time with its");
    assertRefused(
        "message_id,verdict\na,true\na,false\n", "said.csv:3: verdict `false` contradicts");
  }
}
