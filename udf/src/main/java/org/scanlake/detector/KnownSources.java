package org.scanlake.detector;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scanlake.conf.ConfigurationException;
import org.scanlake.conf.ConfigurationText;
import org.scanlake.network.Address;

/**
 * What somebody knows of sources: a CSV whose header has {@code source} (or {@code src}) and {@code
 * label}, in any order and among others. A source with several rows is a scanner when one of them
 * says so.
 */
public final class KnownSources {
  private static final List<String> SOURCE_COLUMNS = List.of("source", "src");
  private static final String LABEL_COLUMN = "label";
  private static final Set<String> MALICIOUS =
      Set.of("scanner", "scan", "malicious", "attacker", "attack", "infected");
  private static final Set<String> HARMLESS = Set.of("benign", "normal", "background", "clean");
  private static final Set<String> OTHER_HARM = Set.of("malicious", "botnet", "attack");

  /** The labels there are, for people: what follows "a label must". */
  public static final String LABELS =
      "be scanner, scan, malicious, attacker, attack, infected or contain PortScan,"
          + " or be benign, normal, background or clean";

  private KnownSources() {}

  /**
   * Whether a label of a flow log says that the flow's source scans: {@code Malicious
   * PartOfAHorizontalPortScan}. {@code Benign}, {@code Malicious DDoS} or {@code
   * flow=From-Botnet-V42} say that it does something else; empty where no word is known.
   */
  public static Optional<Boolean> inFlow(String label) {
    String words = label.toLowerCase(Locale.ROOT);
    if (namesScan(words)) {
      return Optional.of(true);
    }
    boolean isOther =
        Stream.concat(HARMLESS.stream(), OTHER_HARM.stream()).anyMatch(words::contains);
    return isOther ? Optional.of(false) : Optional.empty();
  }

  private static boolean namesScan(String lowerCase) {
    return lowerCase.contains("portscan");
  }

  /**
   * Whether each source in a file scans.
   *
   * @param file what messages call the file
   * @throws ConfigurationException for a row that is wrong
   */
  public static Map<Address, Boolean> load(String file, byte[] bytes) {
    Map<Address, Boolean> known = new TreeMap<>();
    long line = 0;
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(ConfigurationText.decode(file, bytes))) {
      for (NamedCsvRecord row : csv) {
        line = row.getStartingLineNumber();
        known.merge(source(file, row), isScanner(file, row), Boolean::logicalOr);
      }
    } catch (CsvParseException e) {
      throw new ConfigurationException(
          file, (int) line + 1, "not CSV", "check the quotes and the number of fields");
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
    if (known.isEmpty()) {
      throw new ConfigurationException(
          file, 1, "no row", "it must be source,label and a row a source");
    }
    return known;
  }

  private static Address source(String file, NamedCsvRecord row) {
    String column =
        SOURCE_COLUMNS.stream()
            .filter(row.getHeader()::contains)
            .findFirst()
            .orElseThrow(() -> noColumn(file));
    String text = field(row, column);
    return Address.parse(text)
        .orElseThrow(
            () -> error(file, row, "`" + text + "` is no address", "it must be such as 192.0.2.1"));
  }

  private static boolean isScanner(String file, NamedCsvRecord row) {
    if (!row.getHeader().contains(LABEL_COLUMN)) {
      throw noColumn(file);
    }
    String text = field(row, LABEL_COLUMN);
    return isScanner(text)
        .orElseThrow(() -> error(file, row, "label `" + text + "`", "it must " + LABELS));
  }

  /** Empty where the row is too short. */
  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column).orElse("").strip();
  }

  private static ConfigurationException error(
      String file, NamedCsvRecord row, String wrong, String right) {
    return new ConfigurationException(file, (int) row.getStartingLineNumber(), wrong, right);
  }

  private static Optional<Boolean> isScanner(String label) {
    String word = label.toLowerCase(Locale.ROOT);
    if (MALICIOUS.contains(word) || namesScan(word)) {
      return Optional.of(true);
    }
    return HARMLESS.contains(word) ? Optional.of(false) : Optional.empty();
  }

  private static ConfigurationException noColumn(String file) {
    return new ConfigurationException(
        file, 1, "no column source or no column label", "it must be such as source,label");
  }
}
