package org.scanlake.lake;

import java.io.Serial;

/** A study is not there, or is there already, or is to be changed. */
public final class StudyException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  StudyException(String message) {
    super(message);
  }
}
