package org.scanlake.command;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.scanlake.conf.Configuration;
import org.scanlake.conf.ConfigurationException;
import org.scanlake.filter.FilterOutput;
import org.scanlake.filter.FilterRules;
import org.scanlake.filter.HeaderOutput;
import org.scanlake.filter.MboxFilter;
import org.scanlake.filter.SingleMail;
import org.scanlake.report.TerminalText;

/** Filters what comes in as it was asked for. */
final class FilterRun {
  private final FilterRequest request;
  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;

  FilterRun(FilterRequest request, InputStream in, OutputStream out, OutputStream err) {
    this.request = request;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  static int onStandardStreams(FilterRequest request) {
    return new FilterRun(
            request,
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err))
        .exitCode();
  }

  /** Filters; what prevents it becomes a sentence. */
  int exitCode() {
    try {
      FilterRules rules = rules();
      markBeginning();
      return filter(rules);
    } catch (ConfigurationException | WrongUseException wrong) {
      say(String.valueOf(wrong.getMessage()));
      return request.verdictAlone() ? ExitCode.WRONG_USE : ExitCode.NOT_FILTERED;
    } catch (IOException failure) {
      String message = failure.getMessage();
      say("cannot read or write: " + (message == null ? failure : message));
      return ExitCode.UNREADABLE;
    } catch (OutOfMemoryError e) {
      say("too little memory; set SCANLAKE_HEAP to more");
      return ExitCode.UNREADABLE;
    }
  }

  private FilterRules rules() {
    Configuration configuration =
        Configuration.loadQuickly(
            Installation.configuration(), request.conf(), Installation.images());
    if (request.explain()) {
      configuration.warnings().forEach(warning -> say("note: " + warning));
    }
    return FilterRules.of(configuration);
  }

  /** From here on the launcher cannot pass standard input on any more. */
  private static void markBeginning() throws IOException {
    String mark = System.getProperty("scanlake.begun");
    if (mark != null && !mark.isEmpty()) {
      Files.createFile(Path.of(mark));
    }
  }

  private int filter(FilterRules rules) throws IOException {
    Supplier<FilterOutput> outputs = () -> output(rules.configuration());
    if (request.mbox()) {
      int threads = Runtime.getRuntime().availableProcessors();
      if (!new MboxFilter(rules, request.dropBelow(), outputs).pass(in, out, err, threads)) {
        say("no mail was found: before each must stand a line \"From …\" that ends in a date");
      }
      return ExitCode.DONE;
    }
    SingleMail mail = new SingleMail(rules, request.dropBelow(), outputs.get());
    return mail.pass(in, out, err) ? ExitCode.DONE : ExitCode.DROPPED;
  }

  private FilterOutput output(Configuration configuration) {
    FilterOutput mails = request.verdictAlone() ? new VerdictOutput() : new HeaderOutput();
    return request.explain()
        ? new ExplainedOutput(mails, configuration, request.dropBelow())
        : mails;
  }

  private void say(String sentence) {
    String line = "scanlake: " + TerminalText.shown(sentence) + "\n";
    try {
      err.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // There is nobody left to tell; the exit code still does.
    }
  }
}
