package org.scanlake.measured;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.columns.TableFile;
import org.scanlake.lake.AlertFlows;
import org.scanlake.lake.NewFile;
import org.scanlake.parsed.ByteSource;
import org.scanlake.parsed.FlowColumns;

/** Writes files of {@code alert_flows}. */
final class FlowTableFiles {
  private FlowTableFiles() {}

  /**
   * Writes the flow rows of alert mails as one file; none when there is no row.
   *
   * @param folder of the table
   */
  static Iterator<NewFile> write(
      Configuration hadoop, Path folder, Rules rules, int runId, Iterator<ReadMail.Alert> mails)
      throws IOException {
    if (!mails.hasNext()) {
      return Collections.emptyIterator();
    }
    Path path = new Path(folder, "part-" + UUID.randomUUID() + ".snappy.parquet");
    try (TableFile file = TableFile.create(hadoop, path, AlertFlows.TABLE.schema())) {
      FlowColumns columns = new FlowColumns(file, rules.purposes(), runId);
      while (mails.hasNext()) {
        add(mails.next(), columns);
      }
      if (file.isEmpty()) {
        return Collections.emptyIterator();
      }
      long rows = file.end();
      return Collections.singleton(NewFile.of(hadoop, path, rows)).iterator();
    }
  }

  private static void add(ReadMail.Alert mail, FlowColumns columns) throws IOException {
    ByteSource source = new ByteSource(mail.flowRows());
    while (!source.isAtEnd()) {
      UTF8String alertId = source.takeText();
      columns.addAlert(alertId, source.takeInt(), source);
    }
  }
}
