package org.scanlake.measured;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the driver learns of a task's reading.
 *
 * @param alertMails in their order
 */
public record TaskReport(List<SplitCounts> splits, List<MailKey> alertMails)
    implements Serializable {

  /** Reads all records. */
  static TaskReport of(Iterator<ReadMail> mails) {
    ArrayList<SplitCounts> splits = new ArrayList<>();
    ArrayList<MailKey> keys = new ArrayList<>();
    SplitCounts counts = new SplitCounts();
    while (mails.hasNext()) {
      ReadMail mail = mails.next();
      counts.add(mail);
      if (mail instanceof ReadMail.Alert alert) {
        keys.add(MailKey.of(alert));
      }
      if (mail instanceof ReadMail.End) {
        splits.add(counts);
        counts = new SplitCounts();
      }
    }
    return new TaskReport(splits, keys);
  }
}
