package org.scanlake.archive;

import java.io.IOException;

/**
 * The compression of an archive is broken or ends too early. Whatever came before the damage has
 * been delivered: the mails read so far count, and the archive is noted as truncated.
 */
public final class DamagedArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedArchiveException(Throwable cause) {
    super("The compressed data is damaged or ends too early", cause);
  }
}
