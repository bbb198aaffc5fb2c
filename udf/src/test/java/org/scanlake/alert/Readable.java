package org.scanlake.alert;

/** A mail as the goldens show it. */
final class Readable {
  private Readable() {}

  /**
   * Every value of {@code mail}, its texts decoded; control characters but LF as in Java source.
   */
  static String text(MailText mail) {
    StringBuilder text = new StringBuilder();
    text.append("subject: ").append(mail.subject()).append('\n');
    text.append("date: ").append(mail.date().map(Object::toString).orElse("none")).append('\n');
    text.append("message id: ").append(mail.messageId()).append('\n');
    text.append("broken: ").append(mail.broken().map(Object::toString).orElse("no")).append('\n');
    for (TextPart part : mail.parts()) {
      text.append("---- ").append(part.charset()).append('\n').append(text(part)).append('\n');
    }
    return text.toString();
  }

  /** The decoded text of {@code part}. */
  static String text(TextPart part) {
    String text = new String(part.bytes(), part.from(), part.to() - part.from(), part.charset());
    StringBuilder visible = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c < ' ' && c != '\n') {
        visible.append(String.format("\\u%04x", (int) c));
      } else {
        visible.append(c);
      }
    }
    return visible.toString();
  }
}
