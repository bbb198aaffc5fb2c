package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogTimeTest {
  private final LogTime time = new LogTime(ZoneOffset.ofHours(2));

  private long read(String text) {
    byte[] bytes = LogText.bytes(text);
    return time.read(bytes, 0, bytes.length);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1545403816.962094,1545403816962094",
    "1588205199.82437,1588205199824370",
    "1.5,1500000",
    // Rounded to the next microsecond.
    "0.0000004,0",
    "0.0000005,1",
    "0.09628199999999865,96282",
    "0.9999999,1000000",
    "1.9073486328125e-06,2",
    "1.5E9,1500000000000000",
    // Milliseconds, as Zeek writes them when told to.
    "1547188415857,1547188415857000",
    "253402300799,253402300799000",
    "253402300799.999999,253402300799999999",
    // With and without a zone.
    "2020-02-26T03:40:03.724911Z,1582688403724911",
    "2020-02-26T03:40:03.724911+0200,1582681203724911",
    "2020-02-26T03:40:03-02:30,1582697403000000",
    "2020-02-26 03:40:03,1582681203000000",
  })
  void timesAreMicrosecondsSince1970(String text, long micros) {
    assertThat(read(text)).isEqualTo(micros);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "-1",
        ".5",
        "1.",
        "1.x",
        "1e",
        "1e999999999",
        "NaN",
        "0x1p3",
        "XXXXXXXXXX.XXXXXX",
        "253402300800.5",
        "999999999999999999",
        "9999999999999999999999",
        "2020-02-30T03:40:03Z",
        "2020-02-26T24:40:03Z",
        "2020-02-26T03:40:03X",
        "2020-02-26T03:40:03+19:00",
        "2020-02-26T03:40:03+0160",
        "2020-02-26x03:40:03Z",
        "2020-02-26T03:40:"
      })
  void whatIsNoTimeOrBeyondTheYear9999IsBad(String text) {
    assertThat(read(text)).isEqualTo(LogTime.BAD);
  }
}
