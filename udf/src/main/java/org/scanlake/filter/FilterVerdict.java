package org.scanlake.filter;

import java.util.List;
import org.scanlake.alert.Reason;

/** What the filter says of one mail. */
public sealed interface FilterVerdict {
  /**
   * The mail is an alert.
   *
   * @param alerts one, or one for each source of a report about several
   * @param ports the commonest destination ports of all the mail's flows
   * @param badRows how many rows could not be read
   */
  record Alert(List<JudgedAlert> alerts, List<PortCount> ports, int badRows)
      implements FilterVerdict {
    public Alert {
      alerts = List.copyOf(alerts);
      ports = List.copyOf(ports);
    }

    /** The highest of its alerts, 0–10. */
    public int severity() {
      int highest = 0;
      for (JudgedAlert alert : alerts) {
        highest = Math.max(highest, alert.severity());
      }
      return highest;
    }
  }

  /** The mail is of no alert kind. */
  record NotAnAlert() implements FilterVerdict {}

  /**
   * The mail cannot be understood.
   *
   * @param why such as {@code NO_DATE: …}, a code and words
   */
  record NotUnderstood(String why) implements FilterVerdict {
    static NotUnderstood of(Reason reason) {
      return new NotUnderstood(reason + ": " + words(reason));
    }

    private static String words(Reason reason) {
      return switch (reason) {
        case MAIL_TOO_LARGE -> "larger than maxMailBytes of alert-kinds.yaml";
        case NO_SOURCE -> "an alert that names no source address";
        case NO_DATE -> "an alert without a date";
        case TOO_MANY_SOURCES -> "a report about too many sources";
        case BROKEN_MIME -> "its MIME structure cannot be read";
        case TRUNCATED_ARCHIVE -> "it breaks off";
        case NO_FLOW_TABLE, BAD_FLOW_ROW, WRAPPED_ROW, NOT_A_MAIL -> "it cannot be read";
      };
    }
  }
}
