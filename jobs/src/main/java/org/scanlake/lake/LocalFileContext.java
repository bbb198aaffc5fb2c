package org.scanlake.lake;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;

/**
 * {@link LocalFiles} for Hadoop's other interface to files, which Delta commits through. To be
 * named in {@code spark.hadoop.fs.AbstractFileSystem.file.impl}.
 */
public final class LocalFileContext extends DelegateToFileSystem {
  /** Called by Hadoop. */
  public LocalFileContext(URI root, Configuration hadoop) throws IOException, URISyntaxException {
    super(root, new LocalFiles(), hadoop, "file", false);
  }

  @Override
  public int getUriDefaultPort() {
    return -1;
  }

  /** Any name, as on every local disk. */
  @Override
  public boolean isValidName(String name) {
    return true;
  }
}
