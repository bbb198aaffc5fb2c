package org.scanlake.network;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.scanlake.conf.ConfigurationException;
import org.scanlake.conf.ConfigurationText;

/**
 * A row of a configuration table: RFC 4180 with a header line; {@code #} starts a comment line.
 *
 * @param line at which the row starts, from 1
 * @param fields one for each column, without blanks around them
 */
record CsvRow(String file, int line, List<String> fields) {
  /** The rows of a table with exactly these columns. */
  static List<CsvRow> read(String file, byte[] bytes, String... columns) {
    String text = ConfigurationText.decode(file, bytes);
    List<CsvRow> rows = new ArrayList<>();
    int line = 0;
    try (CsvReader<CsvRecord> csv = reader().ofCsvRecord(text)) {
      for (CsvRecord csvRecord : csv) {
        line = (int) csvRecord.getStartingLineNumber();
        rows.add(row(file, line, csvRecord));
      }
    } catch (CsvParseException e) {
      throw new ConfigurationException(
          file, line + 1, "not CSV", "check the quotes; fields must be shorter than 16 MiB");
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
    return withoutHeader(file, rows, List.of(columns));
  }

  private static CsvReader.CsvReaderBuilder reader() {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .allowMissingFields(true)
        .allowExtraFields(true);
  }

  private static CsvRow row(String file, int line, CsvRecord csvRecord) {
    List<String> fields = new ArrayList<>();
    for (String field : csvRecord.getFields()) {
      fields.add(field.strip());
    }
    return new CsvRow(file, line, List.copyOf(fields));
  }

  private static List<CsvRow> withoutHeader(String file, List<CsvRow> rows, List<String> columns) {
    String header = String.join(",", columns);
    if (rows.isEmpty()) {
      throw new ConfigurationException(file, 1, "no header", "it must be " + header);
    }
    if (!rows.get(0).fields.equals(columns)) {
      throw rows.get(0).error("the header is not the expected one", "it must be " + header);
    }
    for (CsvRow row : rows.subList(1, rows.size())) {
      if (row.fields.size() != columns.size()) {
        throw row.error(
            row.fields.size() == 1 ? "one field" : row.fields.size() + " fields",
            "a row must have the " + columns.size() + " fields " + header);
      }
    }
    return rows.subList(1, rows.size());
  }

  ConfigurationException error(String wrong, String right) {
    return new ConfigurationException(file, line, wrong, right);
  }

  Prefix prefix(int column) {
    try {
      return Prefix.parse(fields.get(column));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(file, line, String.valueOf(e.getMessage()));
    }
  }
}
