package org.scanlake.command;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.scanlake.signature.Severity;

/**
 * Reads the arguments of {@code filter} as recipes write them, without picocli, which takes longer
 * to load than a mail takes to be filtered.
 */
final class FilterArguments {
  private Optional<Path> conf = Optional.empty();
  private boolean mbox;
  private OptionalInt dropBelow = OptionalInt.empty();
  private boolean explain;
  private boolean verdictAlone;

  private FilterArguments() {}

  /**
   * The request; empty for arguments that picocli has to look at, wrong ones among them: it knows
   * what to say.
   *
   * @param args with the name of the command
   */
  static Optional<FilterRequest> read(String[] args) {
    FilterArguments arguments = new FilterArguments();
    Set<String> seen = new HashSet<>();
    int i = 1;
    while (i < args.length) {
      String value = i + 1 < args.length ? args[i + 1] : "";
      if (!seen.add(args[i])) {
        return Optional.empty();
      } else if (arguments.takeFlag(args[i])) {
        i++;
      } else if (!value.isEmpty() && !value.startsWith("-") && arguments.take(args[i], value)) {
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(arguments.request());
  }

  private boolean takeFlag(String name) {
    switch (name) {
      case "--mbox" -> mbox = true;
      case "--explain" -> explain = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean take(String name, String value) {
    switch (name) {
      case "--conf" -> conf = Optional.of(Path.of(value));
      case "--output" -> verdictAlone = value.equals("json");
      case "--drop-below" -> dropBelow = severity(value);
      default -> {
        return false;
      }
    }
    boolean isWrong = name.equals("--output") && !verdictAlone;
    return !isWrong && !(name.equals("--drop-below") && dropBelow.isEmpty());
  }

  /** A severity in decimal; empty for anything else. */
  static OptionalInt severity(String text) {
    for (int severity = 0; severity <= Severity.HIGHEST; severity++) {
      if (text.equals(Integer.toString(severity))) {
        return OptionalInt.of(severity);
      }
    }
    return OptionalInt.empty();
  }

  private FilterRequest request() {
    return new FilterRequest(conf, mbox, dropBelow, explain, verdictAlone);
  }
}
