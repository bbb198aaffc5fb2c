package org.scanlake.measured;

import java.io.Serializable;
import java.nio.ByteBuffer;

/**
 * An alert mail as far as the driver must know it to find duplicates.
 *
 * @param id 128 bits of its identity
 */
public record MailKey(MailId id, int reading, int alerts, int flows, int repeated, int badRows)
    implements Serializable {

  static MailKey of(ReadMail.Alert mail) {
    ByteBuffer id = ByteBuffer.wrap(mail.id());
    return new MailKey(
        new MailId(id.getLong(), id.getLong()),
        mail.reading(),
        mail.alerts(),
        mail.flows(),
        mail.repeated(),
        mail.badRows());
  }
}
