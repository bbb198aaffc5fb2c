package org.scanlake.command;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scanlake.aggregate.UnclosedLedgerException;
import org.scanlake.archive.UnreadableArchiveException;
import org.scanlake.conf.ConfigurationException;
import org.scanlake.lake.DamagedStudyException;
import org.scanlake.lake.LakeInUseException;
import org.scanlake.lake.NoFolderException;
import org.scanlake.lake.OtherVersionException;
import org.scanlake.lake.StudyException;
import org.scanlake.report.TerminalText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what a command throws into one sentence and an {@linkplain ExitCode exit code}. */
final class Failures {
  /** How Spark names a file of a table; archives it does not read itself. */
  private static final Pattern LAKE_FILE =
      Pattern.compile("\\[FAILED_READ_FILE\\.\\w+\\] .*? file (\\S.*?)\\.\\s");

  private static final int MOST_CAUSES = 100;

  private Failures() {}

  static int wrongUse(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String message = String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
    String wrong = e instanceof UnmatchedArgumentException u ? unmatched(u) : message;
    say(command, wrong + " (see " + name + " --help)");
    return ExitCode.WRONG_USE;
  }

  /** Names the first argument only: the others are mostly the values of an unknown option. */
  private static String unmatched(UnmatchedArgumentException e) {
    String argument = e.getUnmatched().get(0);
    String wrong =
        e.isUnknownOption()
            ? "unknown option " + argument
            : e.getCommandLine().getSubcommands().isEmpty()
                ? "too many arguments: " + argument
                : "unknown command " + argument;
    List<String> near = e.getSuggestions();
    if (near.contains(argument)) {
      // It stands behind "--", where nothing is an option.
      return "too many arguments: " + argument;
    }
    return near.isEmpty() ? wrong : wrong + ", perhaps " + String.join(" or ", near);
  }

  static int thrown(Exception e, CommandLine command, ParseResult parsed) {
    if (isStopping()) {
      say(command, "stopped");
      return ExitCode.BUG;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (isWrongUse(cause)) {
        say(command, String.valueOf(cause.getMessage()));
        return ExitCode.WRONG_USE;
      }
      Optional<String> unreadable = unreadable(cause);
      if (unreadable.isPresent()) {
        say(command, unreadable.get());
        return ExitCode.UNREADABLE;
      }
    }
    say(command, bugText(e));
    return ExitCode.BUG;
  }

  /** Says on standard error what no command expects, where nothing else catches it. */
  static int bug(Throwable e) {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    err.println("scanlake: " + TerminalText.shown(bugText(e)));
    return ExitCode.BUG;
  }

  private static String bugText(Throwable e) {
    Throwable first = first(e);
    return "this is a bug: " + first + at(first);
  }

  /** What happened first, to which the rest is wrapping; causes in a circle end somewhere. */
  private static Throwable first(Throwable e) {
    Throwable first = e;
    for (int depth = 0; depth < MOST_CAUSES; depth++) {
      Throwable cause = first.getCause();
      if (cause == null) {
        return first;
      }
      first = cause;
    }
    return first;
  }

  /** After a signal everything fails somehow; the exit code is that of the signal then. */
  private static boolean isStopping() {
    Thread hook = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** What could not be read, if that is what {@code cause} says; Spark wraps it several times. */
  private static Optional<String> unreadable(Throwable cause) {
    if (cause instanceof UnreadableArchiveException
        || cause instanceof UnclosedLedgerException
        || cause instanceof OtherVersionException
        || cause instanceof DamagedStudyException
        || cause instanceof FileNotFoundException) {
      return Optional.of(String.valueOf(cause.getMessage()));
    }
    Matcher damaged = LAKE_FILE.matcher(String.valueOf(cause.getMessage()));
    if (damaged.lookingAt()) {
      return Optional.of(
          "the lake is damaged: cannot read its file "
              + damaged.group(1)
              + "; load the archives into another folder");
    }
    if (cause instanceof FileSystemException file) {
      return Optional.of("cannot read or write " + file.getFile() + ": " + reason(file));
    }
    return cause instanceof IOException
        ? Optional.of("cannot read or write: " + cause)
        : Optional.empty();
  }

  private static boolean isWrongUse(Throwable cause) {
    return cause instanceof WrongUseException
        || cause instanceof ConfigurationException
        || cause instanceof LakeInUseException
        || cause instanceof NoFolderException
        || cause instanceof StudyException;
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    String reason = e.getReason();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  private static String at(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }

  private static void say(CommandLine command, String sentence) {
    PrintWriter err = command.getErr();
    err.println("scanlake: " + TerminalText.shown(sentence));
    err.flush();
  }
}
