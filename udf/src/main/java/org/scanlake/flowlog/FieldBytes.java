package org.scanlake.flowlog;

import java.util.Arrays;

/**
 * Where the fields of one line lie, by the constants of a format's enumeration of fields; a field
 * that the line does not have or leaves unset lies nowhere. One instance serves all lines of a log.
 */
final class FieldBytes {
  private static final int NOWHERE = -1;

  private final int[] from;
  private final int[] to;
  private byte[] text = new byte[0];

  FieldBytes(int fields) {
    from = new int[fields];
    to = new int[fields];
    Arrays.fill(from, NOWHERE);
  }

  byte[] text() {
    return text;
  }

  void textIs(byte[] bytes) {
    text = bytes;
  }

  void set(int field, int start, int end) {
    from[field] = start;
    to[field] = end;
  }

  void unset(int field) {
    from[field] = NOWHERE;
  }

  void unsetAll() {
    Arrays.fill(from, NOWHERE);
  }

  boolean isSet(int field) {
    return from[field] != NOWHERE;
  }

  boolean isSet(Enum<?> field) {
    return isSet(field.ordinal());
  }

  int from(Enum<?> field) {
    return from[field.ordinal()];
  }

  int to(Enum<?> field) {
    return to[field.ordinal()];
  }

  /** Whether the field is {@code ascii}. */
  boolean is(Enum<?> field, String ascii) {
    return isSet(field) && ByteText.is(text, from(field), to(field), ascii);
  }
}
