package org.scanlake.alert;

import java.util.Optional;
import org.scanlake.network.Address;

/**
 * What lines of the body say about the source (specification "alert mails", "One mail"): the first
 * {@code Source: <address>} that is an address, the first {@code Host:} and {@code CANDO:} that say
 * something.
 *
 * @param source empty when no such line has an address
 * @param host empty when there is none
 * @param cando the registration record that the mail carries; empty when there is none
 */
record BodyFields(Optional<Address> source, String host, String cando) {
  private static final int MAX_TEXT = 1_000;

  /** Collects the fields from the lines of one mail; looks at the first byte of most. */
  static final class Collector {
    private Optional<Address> source = Optional.empty();
    private String host = "";
    private String cando = "";

    void offer(Line line) {
      int first = line.from() < line.to() ? line.bytes()[line.from()] : 0;
      if (first == 'S' && source.isEmpty()) {
        source = AddressInText.whole(value(line, "Source:"));
      } else if (first == 'H' && host.isEmpty()) {
        host = value(line, "Host:");
      } else if (first == 'C' && cando.isEmpty()) {
        cando = value(line, "CANDO:");
      }
    }

    BodyFields fields() {
      return new BodyFields(source, host, cando);
    }

    private static String value(Line line, String name) {
      if (!line.has(line.from(), name)) {
        return "";
      }
      return line.text(MAX_TEXT).substring(name.length()).strip();
    }
  }
}
