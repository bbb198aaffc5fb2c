package org.scanlake.lake;

import java.io.Serial;

/** What a study consists of besides its tables is not what was written. */
public final class DamagedStudyException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  DamagedStudyException(String file, String wrong, String cure) {
    super("the study is damaged: " + file + " " + wrong + "; " + cure);
  }
}
