package org.scanlake.lake;

import java.io.Serial;

/** A table of the lake has not the columns that this version of scanlake reads and writes. */
public final class OtherVersionException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  OtherVersionException(String root, LakeTable table, String difference) {
    super(
        "Cannot use the lake at "
            + root
            + ": another version of scanlake made it, its table "
            + table.name()
            + " "
            + difference
            + "; load the archives anew into another folder");
  }
}
