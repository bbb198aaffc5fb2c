package org.scanlake.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * CSV (RFC 4180, LF) for programs, harmless for whoever opens it in a spreadsheet.
 *
 * <p>Cells are escaped so that every one can be undone: a backslash is doubled, control and format
 * characters are escapes as in {@link TerminalText}. So are {@code |} inside an item of a list, and
 * the first of {@code = + - @} of a text cell, which would make it a formula. Other text stands as
 * it is.
 */
final class CsvText {
  private static final String LIST_SEPARATOR = "|";
  private static final String FORMULA_STARTS = "=+-@";

  private final CsvWriter writer;

  CsvText(Writer out) {
    writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
  }

  /** Adds a line of cells that are escaped already, or need it not. */
  CsvText line(List<String> cells) {
    writer.writeRecord(cells);
    return this;
  }

  void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One cell of text. */
  static String cell(String text) {
    StringBuilder cell = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(c, cell.isEmpty() ? FORMULA_STARTS : "", cell));
    return cell.toString();
  }

  /** One cell with a list, items separated by {@code |}. */
  static String list(List<String> items) {
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      cell.append(i == 0 ? "" : LIST_SEPARATOR);
      items.get(i).codePoints().forEach(c -> append(c, inList(cell), cell));
    }
    return cell.toString();
  }

  private static String inList(StringBuilder cell) {
    return cell.isEmpty() ? FORMULA_STARTS + LIST_SEPARATOR : LIST_SEPARATOR;
  }

  private static void append(int codePoint, String special, StringBuilder cell) {
    if (special.indexOf(codePoint) >= 0) {
      TerminalText.escape(codePoint, cell);
    } else if (codePoint == '\\') {
      cell.append("\\\\");
    } else {
      TerminalText.append(codePoint, cell);
    }
  }
}
