package org.scanlake.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The studies of a lake, each in a folder of its name under {@code studies}. What is begun and not
 * finished lies there in a hidden folder until the next study of that name is begun.
 */
public final class Studies {
  private static final String FOLDER = "studies";

  private final Lake lake;
  private final FileSystem files;
  private final Path root;

  public Studies(Lake lake) {
    this.lake = lake;
    this.root = new Path(lake.root(), FOLDER);
    try {
      this.files = root.getFileSystem(lake.spark().sparkContext().hadoopConfiguration());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What each pins, by name.
   *
   * @throws DamagedStudyException when one does not say so
   */
  public List<StudyRecord> all() {
    List<StudyRecord> all = new ArrayList<>();
    try {
      for (FileStatus status : listed()) {
        Path folder = status.getPath();
        if (StudyName.isAllowed(folder.getName()) && StudyFolder.is(files, folder)) {
          all.add(new StudyFolder(files, folder).record());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.sort(Comparator.comparing(record -> record.name().text()));
    return all;
  }

  private FileStatus[] listed() throws IOException {
    try {
      return files.listStatus(root);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }

  /**
   * A study.
   *
   * @throws StudyException when there is none of this name
   * @throws DamagedStudyException when it does not say what it pins
   */
  public Study open(StudyName name) {
    Path folder = existing(name);
    StudyFolder study = new StudyFolder(files, folder);
    try {
      return new Study(study, folder, study.record());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path existing(StudyName name) {
    Path folder = new Path(root, name.text());
    try {
      if (!StudyFolder.is(files, folder)) {
        throw missing(name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  private StudyException missing(StudyName name) {
    return new StudyException(
        "found no study " + name + " in the lake at " + lake.root() + "; see: study list");
  }

  /**
   * Begins a study, and takes away what one of its name that was not finished left.
   *
   * @param claim of the lake
   * @throws StudyException when there is one of this name
   * @throws LakeInUseException when another load took the claim over
   */
  public StudyDraft begin(StudyName name, LoadClaim claim) {
    Path folder = new Path(root, name.text());
    try {
      if (files.exists(folder)) {
        throw new StudyException(
            "Cannot create study "
                + name
                + ": there is one already; choose another name, or drop it first");
      }
      claim.check();
      removeHidden(name);
      return new StudyDraft(lake, claim, files, hidden(name), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes a study, or what has its place and is none: nothing else takes that away.
   *
   * @param claim of the lake
   * @throws StudyException when there is nothing of this name
   * @throws LakeInUseException when another load took the claim over
   */
  public void drop(StudyName name, LoadClaim claim) {
    Path folder = new Path(root, name.text());
    try {
      if (!files.exists(folder)) {
        throw missing(name);
      }
      claim.check();
      if (!files.rename(folder, hidden(name))) {
        throw new IOException("cannot rename " + folder);
      }
      removeHidden(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path hidden(StudyName name) {
    return new Path(root, "." + name + "." + UUID.randomUUID());
  }

  private void removeHidden(StudyName name) throws IOException {
    Pattern ofName = Pattern.compile(Pattern.quote("." + name) + "\\.[0-9a-f-]{36}");
    for (FileStatus status : listed()) {
      if (ofName.matcher(status.getPath().getName()).matches()) {
        files.delete(status.getPath(), true);
      }
    }
  }
}
