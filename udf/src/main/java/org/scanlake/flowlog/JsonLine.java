package org.scanlake.flowlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the wanted fields of lines that are one JSON object each. Numbers and strings are the same;
 * null and empty strings are unset. One instance a thread.
 */
final class JsonLine {
  private static final int LONGEST_LINE = 1 << 16;
  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 64;

  /** A char of UTF-16 becomes at most three bytes. */
  private static final int MOST_GROWTH = 3;

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(LONGEST_LINE)
                  .maxNameLength(LONGEST_LINE)
                  .build())
          // Names of hostile lines would stay in the JVM's table of strings.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final JsonNames names;
  private byte[] values = new byte[0];
  private int used;

  JsonLine(JsonNames names) {
    this.names = names;
  }

  /** Finds the fields; false when the line is no object, or has a field twice or as no value. */
  boolean cut(byte[] text, int from, int to, FieldBytes fields) {
    if (values.length < MOST_GROWTH * (to - from)) {
      values = new byte[MOST_GROWTH * (to - from)];
    }
    used = 0;
    fields.unsetAll();
    fields.textIs(values);
    try (JsonParser parser = json.createParser(text, from, to - from)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          && object(parser, names, fields)
          && parser.nextToken() == null;
    } catch (IOException noJson) {
      return false;
    }
  }

  private boolean object(JsonParser parser, JsonNames wanted, FieldBytes fields)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      int field = wanted.field(name);
      Optional<JsonNames> inner =
          value == JsonToken.START_OBJECT ? wanted.object(name) : Optional.empty();
      boolean read =
          inner.isPresent()
              ? object(parser, inner.get(), fields)
              : field == SeparatedLine.UNUSED ? skip(parser) : value(parser, value, field, fields);
      if (!read) {
        return false;
      }
    }
    return parser.currentToken() == JsonToken.END_OBJECT;
  }

  private static boolean skip(JsonParser parser) throws IOException {
    parser.skipChildren();
    return true;
  }

  private boolean value(JsonParser parser, JsonToken value, int field, FieldBytes fields)
      throws IOException {
    if (value == JsonToken.VALUE_NULL) {
      return true;
    }
    if (!value.isScalarValue() || fields.isSet(field)) {
      return false;
    }
    int start = used;
    copy(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (used > start) {
      fields.set(field, start, used);
    }
    return true;
  }

  private void copy(char[] chars, int from, int length) {
    for (int i = 0; i < length; i++) {
      if (chars[from + i] >= 0x80) {
        byte[] rest = new String(chars, from + i, length - i).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(rest, 0, values, used, rest.length);
        used += rest.length;
        return;
      }
      values[used++] = (byte) chars[from + i];
    }
  }
}
