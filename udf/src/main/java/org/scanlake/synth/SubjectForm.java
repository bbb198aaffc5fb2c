package org.scanlake.synth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How a subject is written in the header. */
enum SubjectForm {
  PLAIN,
  /** On two lines. */
  FOLDED,
  /** RFC 2047, base64. */
  ENCODED_B,
  /** RFC 2047, quoted. */
  ENCODED_Q;

  void write(String subject, Text out) {
    out.put("Subject: ");
    switch (this) {
      case PLAIN -> out.line(subject);
      case FOLDED -> {
        int space = subject.indexOf(' ', subject.indexOf(' ') + 1);
        out.line(subject.substring(0, space)).line(subject.substring(space));
      }
      case ENCODED_B -> {
        byte[] bytes = subject.getBytes(StandardCharsets.UTF_8);
        out.put("=?utf-8?B?").put(Base64.getEncoder().encodeToString(bytes)).line("?=");
      }
      case ENCODED_Q ->
          out.put("=?iso-8859-1?Q?").put(subject.replace(' ', '_').replace(".", "=2E")).line("?=");
    }
  }
}
