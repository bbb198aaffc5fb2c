package org.scanlake.alert;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What mail programs put before a subject when they reply or forward ({@code Re:}, {@code Aw:},
 * {@code Fwd:}, {@code WG:}, several of them).
 *
 * @param rest the subject without them
 */
record SubjectPrefix(boolean isReply, boolean isForward, String rest) {
  private static final Pattern REPLY =
      Pattern.compile(
          "^(?:re|aw|antw|sv|vs|odp|ynt)(?:\\[\\d{1,3}]|\\^\\d)?\\s?:\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FORWARD =
      Pattern.compile("^(?:fwd?|wg|tr|enc|rv|vl|doorst)\\s?:\\s*", Pattern.CASE_INSENSITIVE);

  static SubjectPrefix of(String subject) {
    boolean reply = false;
    boolean forward = false;
    String rest = subject.strip();
    while (true) {
      Matcher replied = REPLY.matcher(rest);
      Matcher forwarded = FORWARD.matcher(rest);
      if (replied.find()) {
        reply = true;
        rest = rest.substring(replied.end());
      } else if (forwarded.find()) {
        forward = true;
        rest = rest.substring(forwarded.end());
      } else {
        return new SubjectPrefix(reply, forward, rest);
      }
    }
  }
}
