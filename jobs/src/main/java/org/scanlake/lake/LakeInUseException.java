package org.scanlake.lake;

import java.io.Serial;

/** Another load runs into the same lake. */
public final class LakeInUseException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  LakeInUseException(String message) {
    super(message);
  }
}
