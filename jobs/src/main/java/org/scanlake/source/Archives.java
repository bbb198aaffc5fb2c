package org.scanlake.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.scanlake.archive.ArchiveFile;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.Compression;
import org.scanlake.archive.LocalArchives;
import org.scanlake.archive.UnreadableArchiveException;

/**
 * Lists the archives that arguments name: files, folders, patterns, on any Hadoop file system. A
 * name without scheme is of the default file system. Local ones are listed as without Spark.
 */
public final class Archives {
  private final Configuration hadoop;

  public Archives(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * Every file once, sorted by path.
   *
   * @throws IOException when an argument names nothing or a file cannot be read; it names the path
   */
  public List<Archive> list(List<String> arguments) throws IOException {
    TreeMap<String, Archive> byPath = new TreeMap<>();
    List<String> local = new ArrayList<>();
    for (String argument : arguments) {
      if (isLocal(argument)) {
        local.add(argument.startsWith("file:") ? withoutScheme(argument) : argument);
      } else {
        addRemote(argument, byPath);
      }
    }
    for (ArchiveFile file : LocalArchives.list(local)) {
      Archive archive = local(file);
      byPath.put(archive.path(), archive);
    }
    return List.copyOf(byPath.values());
  }

  /**
   * The same as flow logs.
   *
   * @throws IOException when an argument names nothing or a file cannot be read; it names the path
   */
  public List<Archive> logs(List<String> arguments) throws IOException {
    return list(arguments).stream().map(Archive::asLog).toList();
  }

  /**
   * Takes away the files that are not there any more.
   *
   * @param paths fully qualified
   * @return those taken away
   */
  public List<String> removeMissing(List<String> paths) throws IOException {
    List<String> missing = new ArrayList<>();
    for (String name : paths) {
      org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(name);
      if (!path.getFileSystem(hadoop).exists(path)) {
        missing.add(name);
      }
    }
    paths.removeAll(missing);
    return missing;
  }

  private boolean isLocal(String argument) throws IOException {
    if (argument.startsWith("file:")) {
      return true;
    }
    return !argument.contains("://") && FileSystem.get(hadoop) instanceof LocalFileSystem;
  }

  private static String withoutScheme(String uri) {
    return new org.apache.hadoop.fs.Path(uri).toUri().getPath();
  }

  private static Archive local(ArchiveFile file) {
    Path path = file.path();
    String qualified = new org.apache.hadoop.fs.Path(path.toUri()).toString();
    long modified = path.toFile().lastModified();
    return new Archive(qualified, file.kind(), file.compression(), file.size(), modified);
  }

  private void addRemote(String argument, Map<String, Archive> byPath) throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(argument);
    FileSystem files = fileSystem(path);
    FileStatus[] named =
        files.exists(path) ? new FileStatus[] {files.getFileStatus(path)} : files.globStatus(path);
    if (named == null || named.length == 0) {
      throw new UnreadableArchiveException(argument, "no such file or directory");
    }
    for (FileStatus status : named) {
      add(files, status, byPath);
    }
  }

  /** Hadoop knows the names of more file systems than it can open. */
  private FileSystem fileSystem(org.apache.hadoop.fs.Path path) throws IOException {
    try {
      return path.getFileSystem(hadoop);
    } catch (UnsupportedFileSystemException e) {
      throw noFileSystem(path);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof ClassNotFoundException) {
        throw noFileSystem(path);
      }
      throw e;
    }
  }

  private static IOException noFileSystem(org.apache.hadoop.fs.Path path) {
    String scheme = path.toUri().getScheme();
    return new UnreadableArchiveException(
        path.toString(), "this Spark has no file system for " + scheme + "://; add its jar");
  }

  private void add(FileSystem files, FileStatus status, Map<String, Archive> byPath)
      throws IOException {
    org.apache.hadoop.fs.Path path = status.getPath();
    if (status.isDirectory()) {
      boolean isMaildirTmp =
          path.getName().equals("tmp")
              && files.exists(new org.apache.hadoop.fs.Path(path.getParent(), "cur"));
      for (FileStatus child : isMaildirTmp ? new FileStatus[0] : files.listStatus(path)) {
        add(files, child, byPath);
      }
      return;
    }
    String name = path.toString();
    Compression compression = Compression.of(name);
    ArchiveKind kind = kind(files, path, compression);
    byPath.put(
        name, new Archive(name, kind, compression, status.getLen(), status.getModificationTime()));
  }

  private static ArchiveKind kind(
      FileSystem files, org.apache.hadoop.fs.Path path, Compression compression)
      throws IOException {
    String name = path.toString();
    try {
      byte[] first = ArchiveStreams.first(files, path, compression);
      return ArchiveKind.of(compression.inside(name), first);
    } catch (IOException e) {
      throw UnreadableArchiveException.of(name, e);
    }
  }
}
