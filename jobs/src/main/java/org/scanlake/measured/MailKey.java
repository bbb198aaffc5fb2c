package org.scanlake.measured;

import java.io.Serializable;
import org.scanlake.archive.MailMark;

/**
 * An alert mail as far as the driver must know it to find duplicates.
 *
 * @param reading place of the reading in the load, from 0
 */
public record MailKey(MailMark id, int reading, MailRows rows) implements Serializable {

  static MailKey of(ReadMail.Alert mail) {
    return new MailKey(
        MailMark.of(mail.id()),
        mail.reading(),
        new MailRows(mail.alerts(), mail.flows(), mail.repeated(), mail.badRows()));
  }
}
