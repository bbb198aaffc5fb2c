package org.scanlake.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.scanlake.conf.Configuration;

/** A study of a lake: a lake of its own, into which nothing is loaded, and a configuration. */
public final class Study {
  private final StudyFolder files;
  private final Path folder;
  private final StudyRecord record;

  Study(StudyFolder files, Path folder, StudyRecord record) {
    this.files = files;
    this.folder = folder;
    this.record = record;
  }

  /** What it pins. */
  public StudyRecord record() {
    return record;
  }

  /**
   * Looks whether its tables hold what it pins.
   *
   * @param opened the lake at {@link #folder()}
   * @throws DamagedStudyException when one is not there, or alerts are missing
   */
  public void check(Lake opened) {
    for (LakeTable table :
        List.of(Ledger.TABLE, Alerts.TABLE, AlertMetrics.TABLE, AlertFlows.TABLE)) {
      if (record.inputVersions().getOrDefault(table.name(), -1L) >= 0 && !opened.has(table)) {
        throw damaged(table, "is not there");
      }
    }
    long alerts = opened.read(Alerts.TABLE).count();
    if (alerts != record.alerts()) {
      throw damaged(Alerts.TABLE, "has " + alerts + " alerts of " + record.alerts());
    }
  }

  private DamagedStudyException damaged(LakeTable table, String wrong) {
    return new DamagedStudyException(
        folder + "/" + table.name(), wrong, "drop the study and create it again");
  }

  /** The root folder of its tables, fully qualified. */
  public String folder() {
    return folder.toString();
  }

  /**
   * The configuration that it was created with.
   *
   * @throws DamagedStudyException when its files are not those any more
   */
  public Configuration configuration() {
    try {
      Configuration pinned = Configuration.of(files.readConfiguration());
      if (!pinned.hash().equals(record.confHash())) {
        throw files.damagedConfiguration();
      }
      return pinned;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
