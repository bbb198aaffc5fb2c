package org.scanlake.filter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** No text can end a header field, and every text can be read back from it. */
class FoldedFieldProperties {
  @Property(tries = 2000)
  void everyTextIsOneFieldOfShortAsciiLines(@ForAll("values") String value) {
    String field = field(value, "\r\n");
    assertThat(field).startsWith("X-Scan-Test:").endsWith("\r\n");
    String[] lines = field.substring(0, field.length() - 2).split("\r\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int longest = lines[i].contains("=?") ? 76 : 78;
      assertThat(lines[i]).hasSizeLessThanOrEqualTo(longest).matches("[ -~]*");
      assertThat(i == 0 || lines[i].startsWith(" ")).isTrue();
    }
  }

  @Property(tries = 2000)
  void everyTextIsReadBack(@ForAll("values") String value) {
    String unfolded = field(value, "\n").replace("\n", "");
    String body = unfolded.substring("X-Scan-Test:".length()).strip();
    String read = DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT, ISO_8859_1);
    assertThat(blanksAsOne(read)).isEqualTo(blanksAsOne(value));
  }

  @Example
  void longTextIsFoldedAtBlanks() {
    String value =
        "Conditional Run Probability>50% & >100 unique ports (130/150, 150); SKYPE>=60 (73)";
    assertThat(field(value, "\n"))
        .isEqualTo(
            "X-Scan-Test: Conditional Run Probability>50% & >100 unique ports (130/150,\n"
                + " 150); SKYPE>=60 (73)\n");
  }

  @Example
  void otherTextThanAsciiIsEncoded() {
    assertThat(field("Größe", "\n")).isEqualTo("X-Scan-Test: =?ISO-8859-1?B?R3L232U=?=\n");
    assertThat(field("a\r\nSubject: b", "\n"))
        .isEqualTo("X-Scan-Test: =?US-ASCII?Q?a=0D=0ASubject:?= b\n");
    assertThat(field("GRE (1); Größe (2); SMTP>=50 (50)", "\n"))
        .isEqualTo("X-Scan-Test: GRE (1); =?ISO-8859-1?B?R3L232U=?= (2); SMTP>=50 (50)\n");
    assertThat(field("Größe größer", "\n"))
        .isEqualTo("X-Scan-Test: =?ISO-8859-1?B?R3L232UgZ3L232Vy?=\n");
    assertThat(field("=?utf-8?Q?x?=", "\n")).doesNotContain("=?utf-8?Q?x?=");
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(200),
            Arbitraries.strings().withChars("aB=?_ \t\r\n:öß€").ofMinLength(1).ofMaxLength(300),
            Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMinLength(1).ofMaxLength(100),
            codePoints().list().ofMinSize(1).ofMaxSize(100).map(points -> String.join("", points)),
            Arbitraries.strings().withChars("x").ofMinLength(70).ofMaxLength(1200))
        .filter(value -> !value.isBlank());
  }

  /** Also those that are two characters. */
  private static Arbitrary<String> codePoints() {
    return Arbitraries.integers()
        .between(' ', Character.MAX_CODE_POINT)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .map(Character::toString);
  }

  private static String blanksAsOne(String text) {
    return text.replaceAll(" +", " ").strip();
  }

  private static String field(String value, String lineEnd) {
    return new String(FoldedField.of("X-Scan-Test", value, lineEnd), US_ASCII);
  }
}
