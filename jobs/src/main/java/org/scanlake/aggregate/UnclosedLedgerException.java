package org.scanlake.aggregate;

import java.io.Serial;

/** The sums of a load do not close: something was lost or counted twice. Nothing of it counts. */
public final class UnclosedLedgerException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  UnclosedLedgerException(String what, long expected, long found) {
    super("The ledger does not close: " + what + ", expected " + expected + ", found " + found);
  }
}
