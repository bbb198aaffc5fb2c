package org.scanlake.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
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
