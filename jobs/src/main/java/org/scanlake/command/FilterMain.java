package org.scanlake.command;

import java.util.Optional;

/** Where the launcher starts {@code filter}: the shortest way to the first mail. */
public final class FilterMain {
  private FilterMain() {}

  public static void main(String[] args) {
    Optional<FilterRequest> request = FilterArguments.read(args);
    if (request.isEmpty()) {
      Main.main(args);
      return;
    }
    System.exit(FilterRun.onStandardStreams(request.get()));
  }
}
