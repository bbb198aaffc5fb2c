package org.scanlake.alert;

import java.util.List;

/** What a mail turned out to be. */
public sealed interface MailReading {
  /**
   * A mail of no alert kind.
   *
   * @param subject decoded, not escaped
   */
  record NotAnAlert(String subject) implements MailReading {}

  /** A mail that cannot be used; it is quarantined whole. */
  record Unreadable(Reason reason, String subject) implements MailReading {}

  /**
   * An alert mail; its flow rows are in {@link AlertReader#rows()} until the next mail is read.
   *
   * @param alerts one, or one for each source of a report about several
   * @param repeated rows in second copies of tables
   * @param badRowCount how many rows could not be read
   * @param badRows those rows, the first of them where they are very many, and notes on the mail
   */
  record AlertMail(List<AlertHead> alerts, int repeated, int badRowCount, List<BadRow> badRows)
      implements MailReading {
    public AlertMail {
      alerts = List.copyOf(alerts);
      badRows = List.copyOf(badRows);
    }
  }
}
