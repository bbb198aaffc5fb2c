package org.scanlake.measured;

import java.io.Serializable;
import java.nio.ByteBuffer;

/**
 * An alert mail as far as the driver must know it to find duplicates.
 *
 * @param reading place of the reading in the load, from 0
 */
public record MailKey(MailId id, int reading, MailRows rows) implements Serializable {

  static MailKey of(ReadMail.Alert mail) {
    ByteBuffer id = ByteBuffer.wrap(mail.id());
    return new MailKey(
        new MailId(id.getLong(), id.getLong()),
        mail.reading(),
        new MailRows(mail.alerts(), mail.flows(), mail.repeated(), mail.badRows()));
  }
}
