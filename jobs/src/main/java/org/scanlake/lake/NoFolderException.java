package org.scanlake.lake;

import java.io.Serial;

/** What was named for a lake is no folder and cannot become one. */
public final class NoFolderException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  NoFolderException(String root) {
    super("Cannot load into " + root + ": it is, or lies under, a file; name a folder");
  }
}
