package org.scanlake.measured;

import java.io.Serializable;

/**
 * What alert mails gave, one or several together.
 *
 * @param flows flow rows read
 * @param repeated rows in second copies of tables
 */
public record MailRows(long alerts, long flows, long repeated, long badRows)
    implements Serializable {
  public static final MailRows NONE = new MailRows(0, 0, 0, 0);

  public MailRows plus(MailRows other) {
    return new MailRows(
        alerts + other.alerts,
        flows + other.flows,
        repeated + other.repeated,
        badRows + other.badRows);
  }

  public MailRows minus(MailRows other) {
    return new MailRows(
        alerts - other.alerts,
        flows - other.flows,
        repeated - other.repeated,
        badRows - other.badRows);
  }

  /** All rows, whatever became of them. */
  public long rows() {
    return flows + repeated + badRows;
  }

  /** Of two readings of one mail: whether this one lost less of it. */
  public boolean isBetterThan(MailRows other) {
    return flows > other.flows || (flows == other.flows && badRows < other.badRows);
  }
}
