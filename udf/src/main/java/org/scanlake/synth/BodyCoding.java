package org.scanlake.synth;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the text of a mixed mail becomes bytes, and those bytes mail. */
enum BodyCoding {
  SEVEN_BIT("us-ascii", "7bit"),
  UTF_8("utf-8", "8bit"),
  LATIN_1("iso-8859-1", "8bit"),
  QUOTED_WINDOWS("windows-1252", "quoted-printable"),
  QUOTED_UTF_8("UTF-8", "quoted-printable"),
  BASE64_UTF_8("utf-8", "base64"),
  BASE64_LATIN_1("ISO-8859-1", "base64");

  private final String charset;
  private final String transfer;

  BodyCoding(String charset, String transfer) {
    this.charset = charset;
    this.transfer = transfer;
  }

  Charset charset() {
    return this == SEVEN_BIT ? StandardCharsets.US_ASCII : Charset.forName(charset);
  }

  /** A sentence with letters outside ASCII, where the charset has them. */
  void greeting(Text out) {
    out.put(
        this == SEVEN_BIT ? "Good day," : "Grüße aus dem Netz, bonne journée à tous,", charset());
    out.end();
  }

  /** The header lines of a part of this kind. */
  void headers(String type, Text out) {
    out.put("Content-Type: ").put(type).put("; charset=\"").put(charset).line("\"");
    out.put("Content-Transfer-Encoding: ").line(transfer);
  }

  /** Whether lines lie in the mail as they are, so that mbox writers quote {@code From }. */
  boolean isReadable() {
    return transfer.endsWith("bit");
  }

  void encode(Text body, Text out) {
    switch (transfer) {
      case "quoted-printable" -> Encodings.quotedPrintable(body, out);
      case "base64" -> Encodings.base64(body, out);
      default -> out.lines(body, "", "\n");
    }
  }
}
