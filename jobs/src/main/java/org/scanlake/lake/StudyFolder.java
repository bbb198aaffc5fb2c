package org.scanlake.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.scanlake.conf.ConfigurationFiles;

/** What lies in the folder of a study besides its tables. */
final class StudyFolder {
  /** The file that makes a folder a study. */
  private static final String RECORD = "study.json";

  private static final String CONFIGURATION = "conf";
  private static final int MOST_BYTES = 64 << 20;

  private final FileSystem files;
  private final Path folder;

  StudyFolder(FileSystem files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** Whether a folder is a study. */
  static boolean is(FileSystem files, Path folder) throws IOException {
    return files.exists(new Path(folder, RECORD));
  }

  void write(StudyRecord record) throws IOException {
    write(new Path(folder, RECORD), StudyJson.of(record));
  }

  void write(ConfigurationFiles configuration) throws IOException {
    for (Map.Entry<String, byte[]> file : configuration.bytes().entrySet()) {
      write(new Path(configuration(), file.getKey()), file.getValue());
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    try (OutputStream out = files.create(file, false)) {
      out.write(bytes);
    }
  }

  /**
   * What it pins.
   *
   * @throws DamagedStudyException when the file says something else
   */
  StudyRecord record() throws IOException {
    try {
      return StudyJson.parse(read(new Path(folder, RECORD)));
    } catch (IllegalArgumentException e) {
      throw damagedRecord(String.valueOf(e.getMessage()));
    } catch (ChecksumException e) {
      throw damagedRecord("was changed");
    }
  }

  private DamagedStudyException damagedRecord(String wrong) {
    return new DamagedStudyException(
        new Path(folder, RECORD).toString(), wrong, "drop the study and create it again");
  }

  /**
   * The files of its configuration.
   *
   * @throws DamagedStudyException when a file was changed behind the file system's back
   */
  ConfigurationFiles readConfiguration() throws IOException {
    Map<String, byte[]> bytes = new HashMap<>();
    for (String name : ConfigurationFiles.NAMES) {
      try {
        bytes.put(name, read(new Path(configuration(), name)));
      } catch (FileNotFoundException e) {
        throw damagedConfiguration();
      } catch (ChecksumException e) {
        throw damagedConfiguration();
      }
    }
    return ConfigurationFiles.kept(configuration().toString(), bytes);
  }

  /** For a configuration that is not the one it was made with. */
  DamagedStudyException damagedConfiguration() {
    return new DamagedStudyException(
        configuration().toString(),
        "is not the configuration it was created with",
        "to use what is there, name that folder with --conf");
  }

  private Path configuration() {
    return new Path(folder, CONFIGURATION);
  }

  private byte[] read(Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return in.readNBytes(MOST_BYTES);
    }
  }
}
