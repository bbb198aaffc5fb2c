package org.scanlake.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.scanlake.signature.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code filter}: mails on their way. The launcher starts {@link FilterMain}, which does without
 * this class where it can; what this adds is help, completion, and words for wrong arguments.
 */
@Command(
    name = "filter",
    description = {
      "Passes the mail on standard input to standard output, byte for byte, with header fields"
          + " before its own: X-Scan-Signatures (labels and what was counted), X-Scan-Severity"
          + " (0-10), X-Scan-Source-Classes and X-Scan-Ports. A mail that is no alert gets none of"
          + " them, one that cannot be understood gets X-Scan-Error.",
      "A mail is never lost: when it cannot be filtered, it is passed on as it came, with a"
          + " sentence on standard error. Exit code 1 says that it was left out on purpose."
    },
    footer = {
      "%nExamples:",
      "  scanlake filter < mail > filtered",
      "  scanlake filter --drop-below 1 --conf /etc/scanlake < mail",
      "  scanlake filter --explain --output json < mail",
      "  scanlake filter --mbox < year.mbox > filtered.mbox",
      "  conf/filter/ has recipes for procmail, maildrop and Sieve"
    })
final class FilterCommand implements Callable<Integer> {
  /** What may come out. */
  enum Output {
    mail,
    json
  }

  @Option(names = "--conf", paramLabel = "DIR", description = ConfigurationOption.DESCRIPTION)
  private Optional<Path> conf = Optional.empty();

  @Option(
      names = "--mbox",
      description =
          "The input is an mbox: filter each mail of it, as a stream. Each stands behind a line"
              + " \"From ...\" that ends in a date, at the start or behind an empty line.")
  private boolean mbox;

  @Option(
      names = "--drop-below",
      paramLabel = "SEVERITY",
      converter = SeverityText.class,
      description =
          "For an alert of a lower severity print nothing and end with exit code 1; with --mbox"
              + " leave it out. Modern signatures take no part in it.")
  private Optional<Integer> dropBelow = Optional.empty();

  @Option(names = "--explain", description = "Say on standard error why.")
  private boolean explain;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "mail",
      description =
          "mail, or json: the verdict alone, one object a line; default $" + "{DEFAULT-VALUE}.")
  private Output output = Output.mail;

  /** Reads a severity. */
  static final class SeverityText implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      OptionalInt severity = FilterArguments.severity(text);
      if (severity.isEmpty()) {
        throw new TypeConversionException(
            "'" + text + "' is no severity; write 0 to " + Severity.HIGHEST);
      }
      return severity.getAsInt();
    }
  }

  @Override
  public Integer call() {
    return FilterRun.onStandardStreams(request());
  }

  FilterRequest request() {
    OptionalInt severity =
        dropBelow.isPresent() ? OptionalInt.of(dropBelow.get()) : OptionalInt.empty();
    return new FilterRequest(conf, mbox, severity, explain, output == Output.json);
  }
}
