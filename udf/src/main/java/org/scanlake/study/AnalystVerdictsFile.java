package org.scanlake.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scanlake.conf.ConfigurationException;
import org.scanlake.conf.ConfigurationText;
import org.scanlake.network.Address;
import org.scanlake.signature.Signature;
import org.scanlake.signature.Signatures;

/**
 * Reads what analysts said of alerts: a CSV whose header has {@code verdict}, and {@code
 * message_id} or both {@code source} and {@code received}, in any order and among others. A row may
 * have all three; then the message id counts.
 *
 * <p>{@code verdict} is true, false or unknown: whether the alert is what a label says. {@code
 * kind}, which need not be there, names the signature whose label is meant; a kind that is no
 * signature's name, or none, means whatever label the alert gets. An alert may have a row for each
 * signature.
 */
public final class AnalystVerdictsFile {
  private static final String MESSAGE_ID = "message_id";
  private static final String SOURCE = "source";
  private static final String RECEIVED = "received";
  private static final String VERDICT = "verdict";
  private static final String KIND = "kind";

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
    Judgement judgement = judgement(row);
    int signature = signature(field(row, KIND));
    String messageId = unbracketed(field(row, MESSAGE_ID));
    Optional<Judgement> before =
        messageId.isEmpty()
            ? verdicts.add(moment(row), signature, judgement)
            : verdicts.add(messageId, signature, judgement);
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

  private int signature(String kind) {
    if (!kind.isEmpty()) {
      for (int i = 0; i < signatures.all().size(); i++) {
        Signature signature = signatures.all().get(i);
        if (kind.equalsIgnoreCase(signature.name())
            || kind.equalsIgnoreCase(signature.label().strip())
            || kind.equalsIgnoreCase(MovingThreshold.baseName(signature))) {
          return i;
        }
      }
    }
    return AnalystVerdicts.ANY_SIGNATURE;
  }

  private static String unbracketed(String messageId) {
    return messageId.startsWith("<") && messageId.endsWith(">")
        ? messageId.substring(1, messageId.length() - 1)
        : messageId;
  }

  private AnalystVerdicts.Moment moment(NamedCsvRecord row) {
    String source = field(row, SOURCE);
    String received = field(row, RECEIVED);
    Address address =
        Address.parse(source)
            .orElseThrow(
                () -> error(row, "`" + source + "` is no address", "it must be such as 192.0.2.1"));
    try {
      Instant instant = OffsetDateTime.parse(received).toInstant();
      return new AnalystVerdicts.Moment(
          address.toString(), ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    } catch (DateTimeParseException e) {
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
