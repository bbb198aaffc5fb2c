package org.scanlake.alert;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A quick, strict look at a Content-Type field, for the byte path alone: whatever it does not
 * understand at once is left to the MIME parser.
 */
record ContentType(boolean isSearchableAsItStands, Charset charset) {
  private static final ContentType DEFAULT = new ContentType(true, StandardCharsets.ISO_8859_1);
  private static final ContentType OTHER = new ContentType(false, StandardCharsets.ISO_8859_1);

  /** Looks at the raw value of the field, or at its absence. */
  static ContentType of(HeaderField field) {
    if (field.isAbsent()) {
      return DEFAULT;
    }
    if (isTooLong(field)) {
      return OTHER;
    }
    String[] parts = field.text().toLowerCase(Locale.ROOT).split(";", -1);
    if (!parts[0].trim().equals("text/plain")) {
      return OTHER;
    }
    String charset = "";
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      String name = equals < 0 ? "" : parts[i].substring(0, equals).trim();
      if (name.equals("charset") && charset.isEmpty()) {
        charset = unquoted(parts[i].substring(equals + 1).trim());
      } else if (!parts[i].isBlank() && !isHarmless(name)) {
        return OTHER;
      }
    }
    return inCharset(charset);
  }

  /** Whether a Content-Transfer-Encoding, or its absence, leaves the bytes as they are. */
  static boolean isIdentity(HeaderField field) {
    if (field.isAbsent()) {
      return true;
    }
    if (isTooLong(field)) {
      return false;
    }
    String encoding = field.text().toLowerCase(Locale.ROOT);
    return encoding.equals("7bit") || encoding.equals("8bit") || encoding.equals("binary");
  }

  private static boolean isTooLong(HeaderField field) {
    return field.to() - field.from() > MimeLimits.DEFAULT.maxHeaderFieldBytes();
  }

  private static ContentType inCharset(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c == '(' || c == '"' || c == '\\' || c > '~') {
        return OTHER;
      }
    }
    Charset charset = TextCharset.of(name);
    return new ContentType(TextCharset.isAsciiCompatible(charset), charset);
  }

  private static boolean isHarmless(String parameter) {
    return parameter.equals("format") || parameter.equals("delsp") || parameter.equals("name");
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
