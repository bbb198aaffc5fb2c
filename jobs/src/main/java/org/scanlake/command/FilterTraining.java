package org.scanlake.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs through {@code filter} once for the launcher, which archives the classes that this loads.
 * The configuration is read twice: as files, and as images of them, which is how it mostly comes.
 */
public final class FilterTraining {
  private FilterTraining() {}

  /**
   * Filters, and throws away what comes out.
   *
   * @param args a configuration folder, a file with one mail, an mbox
   */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    Class.forName(FilterMain.class.getName());
    String conf = args[0];
    byte[] mail = Files.readAllBytes(Path.of(args[1]));
    byte[] mbox = Files.readAllBytes(Path.of(args[2]));
    filter(mail, "filter", "--conf", conf);
    filter(mail, "filter", "--drop-below", "0", "--conf", conf);
    filter(mbox, "filter", "--mbox", "--conf", conf);
  }

  private static void filter(byte[] in, String... args) {
    Optional<FilterRequest> request = FilterArguments.read(args);
    OutputStream nowhere = OutputStream.nullOutputStream();
    int exitCode =
        new FilterRun(request.orElseThrow(), new ByteArrayInputStream(in), nowhere, System.err)
            .exitCode();
    if (exitCode != ExitCode.DONE) {
      throw new IllegalStateException("The samples were not filtered: " + exitCode);
    }
  }
}
