package org.scanlake.command;

import java.util.Optional;

/** Where the launcher starts {@code filter}: the shortest way to the first mail. */
public final class FilterMain {
  private FilterMain() {}

  public static void main(String[] args) {
    int exitCode;
    try {
      Optional<FilterRequest> request = FilterArguments.read(args);
      if (request.isEmpty()) {
        Main.main(args);
        return;
      }
      exitCode = FilterRun.onStandardStreams(request.get());
    } catch (RuntimeException | Error bug) {
      // A virtual machine that an exception ends has the exit code of a mail left out.
      exitCode = Failures.bug(bug);
    }
    System.exit(exitCode);
  }
}
