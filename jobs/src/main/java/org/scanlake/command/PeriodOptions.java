package org.scanlake.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --since} and {@code --until}. */
final class PeriodOptions {
  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = Day.class,
      description =
          "The first day, such as 2006-10-07: of mails on their writer's clock, of flows in UTC.")
  private Optional<LocalDate> since = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The last day, included.")
  private Optional<LocalDate> until = Optional.empty();

  /** Reads a date. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + text + "' is no date; write such as 2006-10-07");
      }
    }
  }

  Optional<LocalDate> since() {
    return since;
  }

  Optional<LocalDate> until() {
    return until;
  }

  /** Refuses a period that ends before it starts. */
  void check() {
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw new WrongUseException(
          "--until " + until.get() + " is before --since " + since.get() + "; swap them");
    }
  }
}
