package org.scanlake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a file holds, told from its name and its first bytes, wherever it lies. */
public enum ArchiveKind {
  /** Mails one after another, each behind a separator line; also an empty file: no mail. */
  MBOX,
  /** One mail: an {@code .eml} file, a message of a Maildir. */
  MAIL,
  /** Neither: an index, an image, a note. */
  OTHER,
  /** What is asked for as a flow log, whatever is in it; {@link #of} never tells it. */
  LOG;

  /** How many bytes of a file (decompressed) {@link #of} wants to see. */
  public static final int FIRST_BYTES = 8192;

  private static final List<String> MAIL_FIELDS =
      List.of(
          "received",
          "return-path",
          "delivered-to",
          "from",
          "to",
          "date",
          "subject",
          "message-id",
          "mime-version");

  /**
   * What {@link #of} wants to see of a file, or what can be had of it: damage is found again, and
   * noted, when the file is read.
   *
   * @param in the file's bytes, decompressed
   * @throws IOException when the file cannot be read
   */
  public static byte[] firstBytes(InputStream in) throws IOException {
    byte[] first = new byte[FIRST_BYTES];
    int length = 0;
    try {
      int read = in.read(first);
      while (read > 0) {
        length += read;
        read = in.read(first, length, first.length - length);
      }
    } catch (DamagedArchiveException damaged) {
      return Arrays.copyOf(first, length);
    }
    return Arrays.copyOf(first, length);
  }

  /**
   * The kind of a file.
   *
   * @param path its path with {@code /} between names, without the ending of a compression
   * @param first its first {@value #FIRST_BYTES} bytes, or all of them, decompressed
   */
  public static ArchiveKind of(String path, byte[] first) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int start = afterEmptyLines(first);
    boolean isText = !hasNul(first);
    if (isMaildirMessage(path)) {
      return isText || hasMailField(first, start) ? MAIL : OTHER;
    }
    if (first.length == 0 || startsWithSeparator(first, start)) {
      return MBOX;
    }
    if (hasMailField(first, start) || (isText && name.endsWith(".eml"))) {
      return MAIL;
    }
    return isText && isMboxName(name) ? MBOX : OTHER;
  }

  /**
   * The archive that a file of this kind belongs to: an mbox is one of its own, what else lies in
   * one folder is one archive together.
   *
   * @param path the file's path with {@code /} between names
   */
  public String archive(String path) {
    return this == MBOX ? path : path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static boolean isMaildirMessage(String path) {
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    String folderName = folder.substring(folder.lastIndexOf('/') + 1);
    boolean hidden = path.startsWith(".", path.lastIndexOf('/') + 1);
    return !hidden && (folderName.equals("cur") || folderName.equals("new"));
  }

  private static boolean isMboxName(String name) {
    return name.equals("mbox") || name.endsWith(".mbox") || name.endsWith(".mbx");
  }

  private static boolean startsWithSeparator(byte[] first, int start) {
    return MboxLines.isSeparator(first, start, lineEnd(first, start));
  }

  /** Whether the lines from {@code start} are header fields and one of them is a mail's. */
  private static boolean hasMailField(byte[] first, int start) {
    int at = MboxLines.isFrom(first, start, first.length) ? lineEnd(first, start) + 1 : start;
    while (at < first.length && first[at] != '\n' && first[at] != '\r') {
      int end = lineEnd(first, at);
      boolean folded = first[at] == ' ' || first[at] == '\t';
      if (!folded) {
        String name = fieldName(first, at, end);
        if (name.isEmpty()) {
          return false;
        }
        if (MAIL_FIELDS.contains(name)) {
          return true;
        }
      }
      at = end + 1;
    }
    return false;
  }

  /** The name of the field on this line, in lower case; empty when it is no field. */
  private static String fieldName(byte[] first, int from, int to) {
    int colon = from;
    while (colon < to && first[colon] > ' ' && first[colon] != ':') {
      colon++;
    }
    if (colon == to || first[colon] != ':') {
      return "";
    }
    return new String(first, from, colon - from, StandardCharsets.US_ASCII)
        .toLowerCase(Locale.ROOT);
  }

  private static int afterEmptyLines(byte[] first) {
    int at = 0;
    while (at < first.length && (first[at] == '\n' || first[at] == '\r')) {
      at++;
    }
    return at;
  }

  private static int lineEnd(byte[] first, int from) {
    int i = from;
    while (i < first.length && first[i] != '\n') {
      i++;
    }
    return i;
  }

  private static boolean hasNul(byte[] first) {
    for (byte b : first) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
