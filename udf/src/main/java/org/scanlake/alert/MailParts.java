package org.scanlake.alert;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Collects the searched texts of one mail while its MIME structure passes by: text parts and
 * attachments, those of embedded messages too, and HTML only where its multipart/alternative offers
 * no plain text.
 */
final class MailParts {
  private final MimeLimits limits;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Deque<Enclosure> open = new ArrayDeque<>();
  private PartFields fields = new PartFields();
  private boolean full;
  private boolean unopened;

  /** A text, and the multipart or message it stands in. */
  private record Candidate(TextPart text, Enclosure enclosure, boolean isHtml) {}

  /** An open multipart or message. */
  private static final class Enclosure {
    /** The multipart it stands in, within the same message. */
    private final Optional<Enclosure> outer;

    private final boolean isAlternative;
    private boolean offersPlainText;
    private boolean hasParts;
    private byte[] preamble = new byte[0];

    Enclosure(Optional<Enclosure> outer, boolean isAlternative) {
      this.outer = outer;
      this.isAlternative = isAlternative;
    }

    void offerPlainText() {
      offersPlainText = true;
      outer.ifPresent(Enclosure::offerPlainText);
    }

    boolean replacesHtml() {
      return (isAlternative && offersPlainText) || outer.map(Enclosure::replacesHtml).orElse(false);
    }
  }

  MailParts(MimeLimits limits) {
    this.limits = limits;
  }

  /** Whether there was a text more than are searched. */
  boolean isFull() {
    return full;
  }

  /** Whether there was a text too many, or a multipart or message too deep to be opened. */
  boolean leavesOut() {
    return full || unopened;
  }

  /** The texts to search, in the order of the mail. */
  List<TextPart> found() {
    return candidates.stream()
        .filter(c -> !(c.isHtml && c.enclosure.replacesHtml()))
        .map(Candidate::text)
        .toList();
  }

  /** Takes what {@code stream} stands at. */
  void visit(MimeTokenStream stream) throws IOException {
    switch (stream.getState()) {
      case T_START_MESSAGE -> open(new Enclosure(Optional.empty(), false), stream);
      case T_START_MULTIPART -> openMultipart(stream);
      case T_START_BODYPART -> open.element().hasParts = true;
      case T_END_MULTIPART -> closeMultipart(stream);
      case T_END_MESSAGE -> close(stream);
      case T_START_HEADER -> fields = new PartFields();
      case T_FIELD -> fields.add(stream.getField());
      case T_PREAMBLE -> open.element().preamble = stream.getInputStream().readAllBytes();
      case T_BODY -> body(stream);
      default -> {
        // ends of headers and parts, and epilogues, which hold nothing to search
      }
    }
  }

  private void openMultipart(MimeTokenStream stream) {
    boolean isAlternative =
        "multipart/alternative".equalsIgnoreCase(stream.getBodyDescriptor().getMimeType());
    open(new Enclosure(Optional.of(open.element()), isAlternative), stream);
  }

  private void open(Enclosure enclosure, MimeTokenStream stream) {
    open.push(enclosure);
    if (open.size() > limits.maxNesting()) {
      stream.setRecursionMode(RecursionMode.M_FLAT);
    }
  }

  private Enclosure close(MimeTokenStream stream) {
    Enclosure closed = open.pop();
    if (open.size() <= limits.maxNesting()) {
      stream.setRecursionMode(RecursionMode.M_RECURSE);
    }
    return closed;
  }

  /** Where no boundary was found, all there is stands where the preamble should. */
  private void closeMultipart(MimeTokenStream stream) {
    Enclosure closed = close(stream);
    if (!closed.hasParts && closed.preamble.length > 0) {
      addText(closed.preamble, TextCharset.of(""));
    }
  }

  private void body(MimeTokenStream stream) throws IOException {
    BodyDescriptor descriptor = stream.getBodyDescriptor();
    String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
    if (!type.startsWith("text/") && !fields.isNamedLikeText()) {
      unopened |= type.startsWith("multipart/") || type.equals("message/rfc822");
      return;
    }
    byte[] bytes = decoded(stream);
    Charset charset =
        TextCharset.of(Optional.ofNullable(descriptor.getCharset()).map(String::trim).orElse(""));
    if (type.equals("text/html")) {
      byte[] text = HtmlText.of(new String(bytes, charset)).getBytes(StandardCharsets.UTF_8);
      add(new Candidate(part(text, StandardCharsets.UTF_8), open.element(), true));
      return;
    }
    if (type.equals("text/plain") && !fields.isAttachment() && !isBlank(bytes)) {
      open.element().offerPlainText();
    }
    addText(bytes, charset);
  }

  private void addText(byte[] bytes, Charset charset) {
    TextPart part =
        TextCharset.isAsciiCompatible(charset)
            ? part(bytes, charset)
            : part(
                new String(bytes, charset).getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
    add(new Candidate(part, open.element(), false));
  }

  private void add(Candidate candidate) {
    if (candidates.size() < limits.maxTextParts()) {
      candidates.add(candidate);
    } else {
      full = true;
    }
  }

  private static TextPart part(byte[] bytes, Charset charset) {
    int from = TextCharset.afterByteOrderMark(bytes, 0, bytes.length);
    return new TextPart(bytes, from, bytes.length, charset);
  }

  private static byte[] decoded(MimeTokenStream stream) throws IOException {
    try (InputStream body = stream.getDecodedInputStream()) {
      return body.readAllBytes();
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }
}
