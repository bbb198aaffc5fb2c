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
  /**
   * A report about several sources whose number times that of its rows is over 100,000,000 (10,000
   * sources of a row each are still read): every source's alert looks at every row. The mail is
   * quarantined whole.
   */
  TOO_MANY_SOURCES,
  /**
   * A mail whose MIME structure cannot be read; or, as a note on an alert, one that cannot be read
   * to its end or has more or deeper parts than are searched.
   */
  BROKEN_MIME,
  /** The archive ends, or its compression breaks, before its end. */
  TRUNCATED_ARCHIVE,
  /** A file that is no mail and no mail archive. */
  NOT_A_MAIL
}
