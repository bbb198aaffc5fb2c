package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZeekStateTest {
  private final LogReader reader = LogText.reader(LogText.ZEEK);

  private LogRow row(String state, String history) {
    return LogText.flow(
        reader,
        "1\tu\t192.0.2.1\t1\t192.0.2.2\t2\ttcp\t-\t-\t-\t-\t%s\t-\t-\t0\t%s\t9\t-\t9\t-\t-"
            .formatted(state, history));
  }

  @ParameterizedTest
  @CsvSource({
    "S0,FAILED",
    "REJ,FAILED",
    "SH,FAILED",
    "RSTOS0,FAILED",
    "S1,SUCCEEDED",
    "S2,SUCCEEDED",
    "S3,SUCCEEDED",
    "SF,SUCCEEDED",
    "RSTO,SUCCEEDED",
    "RSTR,SUCCEEDED",
    "RSTRH,NONE",
    "SHR,NONE",
    "OTH,NONE",
    "UNHEARD,NONE",
    "-,NONE",
  })
  void whatBecameOfAnOpeningIsTheState(String state, Contact contact) {
    assertThat(row(state, "-").contact).isEqualTo(contact);
    assertThat(row(state, "SA").contact).isEqualTo(contact);
  }

  @ParameterizedTest
  @CsvSource({"SH,F", "RSTOS0,R", "REJ,Hr", "SF,DdFf", "S0,^D"})
  void withoutASynInTheHistoryThereIsNoOpening(String state, String history) {
    assertThat(row(state, history).contact).isEqualTo(Contact.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "S0,'1,0L 0L 0L','0,0L 0L 0L'",
    "S1,'1,0L 0L 0L','1,1L 0L 0L'",
    "SF,'1,0A 1L 0L','1,1A 1L 0L'",
    "REJ,'1,0A 0L 0L','0,0L 0L 1L'",
    "RSTO,'1,0A 0L 1L','1,1A 0L 0L'",
    "SH,'1,0A 1L 0L','0,0L 0L 0L'",
    "SHR,'0,0L 0L 0L','1,1A 1L 0L'",
    "OTH,'0,0L 0L 0L','0,0L 0L 0L'",
  })
  void withoutHistoryTheStateGivesWhatItProvesAndTheHandshakeThatIsUsual(
      String state, String src, String dst) {
    LogRow row = row(state, "-");

    assertThat(LogText.counts(row.src)).isEqualTo(src);
    assertThat(LogText.counts(row.dst)).isEqualTo(dst);
  }

  @Test
  void anEndWithoutPacketsSentNothing() {
    LogRow row =
        LogText.flow(
            reader,
            "1\tu\t192.0.2.1\t1\t192.0.2.2\t2\ttcp\t-\t-\t-\t-\tS0\t-\t-\t0\t-\t1\t-\t0\t-\t-");

    assertThat(LogText.counts(row.dst)).isEqualTo("0,0E 0E 0E");
  }

  @Test
  void flowsOfOtherProtocolsHaveNoTcpCountsAndNoOpening() {
    LogRow row =
        LogText.flow(
            reader,
            "1\tu\t192.0.2.1\t1\t192.0.2.2\t2\tudp\t-\t-\t-\t-\tS0\t-\t-\t0\tS\t1\t-\t0\t-\t-");

    assertThat(LogText.counts(row.src) + LogText.counts(row.dst) + row.contact).isEqualTo("--NONE");
  }
}
