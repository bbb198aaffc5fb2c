package org.scanlake.alert;

/** Why a mail or a row is in quarantine: the reason codes of table {@code quarantine}. */
public enum Reason {
  /** The mail is larger than {@code maxMailBytes}; it is quarantined whole, by reference. */
  MAIL_TOO_LARGE,
  /** An alert that names no source address anywhere. */
  NO_SOURCE,
  /** An alert with neither a usable Date header nor a separator date. */
  NO_DATE,
  /** An alert without a single flow row or damaged row; it stays an alert. */
  NO_FLOW_TABLE,
  /** A row of a flow table that does not parse. */
  BAD_FLOW_ROW,
  /** A row wrapped or mangled beyond sense. */
  WRAPPED_ROW,
  /** A mail whose MIME structure cannot be read. */
  BROKEN_MIME,
  /** The archive ends, or its compression breaks, before its end. */
  TRUNCATED_ARCHIVE,
  /** A file that is no mail and no mail archive. */
  NOT_A_MAIL
}
