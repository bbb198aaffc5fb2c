package org.scanlake;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local disk as a file system that scanlake knows nothing of, as others are in the field. */
public final class RemoteFiles extends RawLocalFileSystem {
  static final String SCHEME = "remote";

  private static final String ROOT = SCHEME + "://disk";

  /** The URL of a local file or folder. */
  public static String url(Path path) {
    return ROOT + path;
  }

  /** A file whose name ends so can be read once, then no more. */
  public static final String ONCE = ".once";

  private static final Set<String> OPENED = ConcurrentHashMap.newKeySet();

  @Override
  public FSDataInputStream open(org.apache.hadoop.fs.Path file, int bufferSize) throws IOException {
    if (file.getName().endsWith(ONCE) && !OPENED.add(file.toString())) {
      throw new IOException("connection lost");
    }
    return super.open(file, bufferSize);
  }

  @Override
  public URI getUri() {
    return URI.create(ROOT);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }
}
