package org.scanlake.measured;

import java.io.Serializable;
import org.scanlake.alert.Reason;
import org.scanlake.source.SplitEnd;

/**
 * What the one reading of a split gives, in the order of the archive: a record for each mail, then
 * one for the split. It waits on disk until duplicates are known and the tables are written.
 */
sealed interface ReadMail extends Serializable {
  /** Place of the reading in the load, from 0. */
  int reading();

  /**
   * An alert mail.
   *
   * @param id identity of the mail, 32 bytes
   * @param alerts how many alerts it gives
   * @param flows rows read, of all its alerts
   * @param heads what {@link AlertBytes} wrote of its alerts and their metrics
   * @param quarantine what {@link QuarantineBytes} wrote of its bad rows
   * @param flowRows what {@link AlertBytes} wrote of its flow rows
   */
  record Alert(
      int reading,
      long offset,
      long length,
      byte[] id,
      int alerts,
      int flows,
      int repeated,
      int badRows,
      byte[] heads,
      byte[] quarantine,
      byte[] flowRows)
      implements ReadMail {
    private static final byte[] NONE = new byte[0];

    /** The same without the flow rows, which are nine tenths of it. */
    public Alert withoutFlowRows() {
      return new Alert(
          reading, offset, length, id, alerts, flows, repeated, badRows, heads, quarantine, NONE);
    }
  }

  /**
   * A mail of no alert kind.
   *
   * @param subject masked
   */
  record Other(int reading, long length, String subject) implements ReadMail {}

  /**
   * A mail that cannot be used, or a piece of an archive that is no mail.
   *
   * @param quarantine what {@link QuarantineBytes} wrote of it
   */
  record Unreadable(int reading, long length, boolean isMail, Reason reason, byte[] quarantine)
      implements ReadMail {}

  /** A split is read. */
  record End(int reading, SplitEnd end) implements ReadMail {}
}
