package org.scanlake.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Small archives for tests. */
final class Mails {
  private static final String SEPARATOR = "From alerts@example.org Sat Oct  7 08:30:00 2006\n";
  private static final String HEADER =
      "Date flow start          Duration Proto      Src IP Addr:Port          Dst IP Addr:Port"
          + "   Packets    Bytes Flows\n";

  private Mails() {}

  /** A mail that is no alert. */
  static String other(String subject) {
    return mail("other", subject, "Hello.\n");
  }

  /** An alert with one TCP flow to each of {@code flows} addresses. */
  static String alert(String id, String source, int port, int flows) {
    StringBuilder table = new StringBuilder(HEADER);
    IntStream.rangeClosed(1, flows).forEach(i -> table.append(row(source, i, port)));
    return mail(id, "Potential Scan: " + source + " (host-" + id + ".example.org)", table + "\n");
  }

  static String mail(String id, String subject, String body) {
    return SEPARATOR
        + "Date: Sat, 7 Oct 2006 01:30:00 -0700\nMessage-ID: <"
        + id
        + "@example.org>\nSubject: "
        + subject
        + "\n\n"
        + body
        + "\n";
  }

  static String row(String source, int host, int port) {
    return String.format(
        "2006-10-07 01:00:00.000     0.000 TCP   %15s:1025  ->   203.0.113.%d:%d        1       40     1%n",
        source, host, port);
  }

  /** Writes an mbox. */
  static Path mbox(Path file, String... mails) throws IOException {
    return Files.writeString(file, String.join("", mails));
  }
}
