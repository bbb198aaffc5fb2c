package org.scanlake.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scanlake.conf.ConfigurationException;
import org.scanlake.conf.ConfigurationText;
import org.scanlake.network.Address;
import org.scanlake.signature.Signatures;

/**
 * Reads what analysts said of alerts: a CSV whose header has {@code verdict}, and {@code
 * message_id} or both {@code source} and {@code received}, in any order and among others. A row may
 * have all three; then the message id counts.
 *
 * <p>{@code verdict} is true, false or unknown: whether the alert is what a label says. {@code
 * kind}, which need not be there, names the signature whose label is meant. Without it, or with a
 * kind that names no signature, the verdict is about every label: a true alert then counts as
 * missed by each signature that does not label it. An alert may have a row for each signature.
 */
public final class AnalystVerdictsFile {
  private static final String MESSAGE_ID = "message_id";
  private static final String SOURCE = "source";
  private static final String RECEIVED = "received";
  private static final String VERDICT = "verdict";
  private static final String KIND = "kind";
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|\\\\)");
  private static final int HEX = 16;
  private static final long MICROS = 1_000_000;
  private static final int NANOS = 1_000;

  private final String file;
  private final Signatures signatures;
  private final AnalystVerdicts verdicts = new AnalystVerdicts();

  private AnalystVerdictsFile(String file, Signatures signatures) {
    this.file = file;
    this.signatures = signatures;
  }

  /**
   * Reads a file.
   *
   * @param file what messages call it
   * @throws ConfigurationException for a row that is wrong, or contradicts another
   */
  public static AnalystVerdicts read(String file, byte[] bytes, Signatures signatures) {
    return new AnalystVerdictsFile(file, signatures).read(ConfigurationText.decode(file, bytes));
  }

  private AnalystVerdicts read(String text) {
    long line = 0;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : csv) {
        line = row.getStartingLineNumber();
        add(row);
      }
    } catch (CsvParseException e) {
      throw new ConfigurationException(
          file, (int) line + 1, "not CSV", "check the quotes and the number of fields");
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
    if (verdicts.size() == 0) {
      throw new ConfigurationException(
          file, 1, "no row", "it must be message_id,verdict and a row an alert");
    }
    return verdicts;
  }

  private void add(NamedCsvRecord row) {
    checkColumns(row.getHeader());
    checkFields(row);
    Judgement judgement = judgement(row);
    int signature = signature(field(row, KIND));
    String messageId = unbracketed(unescaped(field(row, MESSAGE_ID)));
    Optional<Judgement> before =
        messageId.isEmpty()
            ? verdicts.add(moment(row), signature, judgement)
            : verdicts.add(
                new AnalystVerdicts.Message(messageId, source(row)), signature, judgement);
    if (before.isPresent() && before.get() != judgement) {
      throw error(
          row,
          "verdict `" + word(judgement) + "` contradicts `" + word(before.get()) + "`",
          "give an alert one verdict for each kind");
    }
  }

  private void checkColumns(List<String> header) {
    boolean names =
        header.contains(MESSAGE_ID) || header.contains(SOURCE) && header.contains(RECEIVED);
    if (!names || !header.contains(VERDICT)) {
      throw new ConfigurationException(
          file,
          1,
          names ? "no column verdict" : "no column that names alerts",
          "it must be such as message_id,verdict or source,received,verdict");
    }
  }

  /** An unclosed quote swallows the rows behind it. */
  private void checkFields(NamedCsvRecord row) {
    if (row.getFieldCount() != row.getHeader().size()) {
      throw error(
          row,
          row.getFieldCount() + " fields",
          "it must have " + row.getHeader().size() + ", as the first line has");
    }
    if (row.getFields().stream().anyMatch(field -> field.contains("\n") || field.contains("\r"))) {
      throw error(row, "a line end within quotes", "close the quotes on the same line");
    }
  }

  private Judgement judgement(NamedCsvRecord row) {
    String text = field(row, VERDICT);
    for (Judgement judgement : Judgement.values()) {
      if (word(judgement).equals(text.toLowerCase(Locale.ROOT))) {
        return judgement;
      }
    }
    throw error(row, "verdict `" + text + "`", "it must be true, false or unknown");
  }

  private static String word(Judgement judgement) {
    return judgement.name().toLowerCase(Locale.ROOT);
  }

  /** A kind that names no signature, such as a word for what the host had, restricts nothing. */
  private int signature(String kind) {
    if (kind.isEmpty()) {
      return AnalystVerdicts.ANY_SIGNATURE;
    }
    OptionalInt named = SignatureName.find(kind, signatures);
    if (named.isEmpty()) {
      verdicts.addOtherKind();
    }
    return named.orElse(AnalystVerdicts.ANY_SIGNATURE);
  }

  private static String unbracketed(String messageId) {
    return messageId.startsWith("<") && messageId.endsWith(">")
        ? messageId.substring(1, messageId.length() - 1)
        : messageId;
  }

  /** As lists of alerts write message ids: a backslash doubled, what would harm as its number. */
  private static String unescaped(String cell) {
    return ESCAPE
        .matcher(cell)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    escape.group(1) == null
                        ? "\\"
                        : Character.toString(Integer.parseInt(escape.group(1), HEX))));
  }

  /** Canonical; empty where the row names none. */
  private String source(NamedCsvRecord row) {
    String source = field(row, SOURCE);
    return source.isEmpty()
        ? ""
        : Address.parse(source)
            .orElseThrow(
                () -> error(row, "`" + source + "` is no address", "it must be such as 192.0.2.1"))
            .toString();
  }

  private AnalystVerdicts.Moment moment(NamedCsvRecord row) {
    String source = source(row);
    String received = field(row, RECEIVED);
    if (source.isEmpty()) {
      throw error(row, "no alert is named", "give message_id, or source and received");
    }
    try {
      Instant instant = OffsetDateTime.parse(received).toInstant();
      long micros =
          Math.addExact(
              Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / NANOS);
      return new AnalystVerdicts.Moment(source, micros);
    } catch (DateTimeParseException | ArithmeticException e) {
      throw error(
          row,
          "`" + received + "` is no time with its offset",
          "it must be such as 2006-10-07T01:02:36-07:00");
    }
  }

  /** Empty where the row is too short. */
  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column).orElse("").strip();
  }

  private ConfigurationException error(NamedCsvRecord row, String wrong, String right) {
    return new ConfigurationException(file, (int) row.getStartingLineNumber(), wrong, right);
  }
}
