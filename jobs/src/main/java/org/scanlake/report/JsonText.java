package org.scanlake.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * JSON in ASCII, so that no control, format or bidirectional character of a mail reaches a
 * terminal; keys in the order they are written.
 */
final class JsonText {
  /** Writes one JSON document. */
  interface Body {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int LAST_ASCII = 0x7f;

  private JsonText() {}

  /** A document on its own line. */
  static String of(Body body) {
    StringWriter out = new StringWriter();
    write(body, out);
    return out.toString();
  }

  /** Writes a document on its own line, as it is made; {@code out} stays open. */
  static void write(Body body, Writer out) {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setHighestNonEscapedChar(LAST_ASCII);
      json.setCharacterEscapes(new DeleteToo());
      body.writeTo(json);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON's own escapes and DEL, which is a control character of ASCII all the same. */
  private static final class DeleteToo extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      escapes[LAST_ASCII] = ESCAPE_STANDARD;
      return escapes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      throw new IllegalStateException("No character has a sequence of its own");
    }
  }
}
