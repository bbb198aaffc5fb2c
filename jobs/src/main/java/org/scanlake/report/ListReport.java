package org.scanlake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list of like things, one row each, printed row by row. Values are numbers, booleans, texts,
 * times, lists of numbers, or optional ones of these.
 *
 * @param <T> a thing
 */
public final class ListReport<T> {
  private final List<String> columns;
  private final List<String> headings;
  private final Function<T, List<Object>> cells;
  private final Iterable<T> items;

  /**
   * @param headings the columns' names; of numbers with a {@code #} before them, which is not shown
   * @param cells as many values of an item
   * @param items gone through once or twice, and never kept
   */
  public ListReport(List<String> headings, Function<T, List<Object>> cells, Iterable<T> items) {
    this.headings = headings;
    this.columns = headings.stream().map(ListReport::name).toList();
    this.cells = cells;
    this.items = items;
  }

  private static String name(String heading) {
    return heading.startsWith("#") ? heading.substring(1) : heading;
  }

  /** For people: a table, {@code -} for what there is not; answers how many rows it has. */
  public long text(PrintWriter out) {
    TextColumns widths = new TextColumns(headings.toArray(String[]::new));
    items.forEach(item -> widths.fit(shown(item)));
    out.print(widths.headings());
    long count = 0;
    for (T item : items) {
      out.print(widths.line(shown(item)));
      count++;
    }
    return count;
  }

  private List<String> shown(T item) {
    return cells.apply(item).stream().map(cell -> shown(cell, "-", " ")).toList();
  }

  private static String shown(Object cell, String absent, String separator) {
    if (cell instanceof Optional<?> optional) {
      return optional.isPresent() ? shown(optional.get(), absent, separator) : absent;
    }
    return cell instanceof List<?> list
        ? String.join(separator, list.stream().map(String::valueOf).toList())
        : cell.toString();
  }

  /** For programs; lists are separated by {@code |}. */
  public void csv(PrintWriter out) {
    CsvText csv = new CsvText(out).line(columns);
    for (T item : items) {
      csv.line(cells.apply(item).stream().map(ListReport::csvCell).toList());
    }
    csv.flush();
  }

  private static String csvCell(Object cell) {
    if (cell instanceof Optional<?> optional) {
      return optional.isPresent() ? csvCell(optional.get()) : "";
    }
    String shown = shown(cell, "", "|");
    return cell instanceof List<?> || cell instanceof Number ? shown : CsvText.cell(shown);
  }

  /** For programs, an array of objects; what there is not is left out. */
  public void json(PrintWriter out) {
    JsonText.write(this::write, out);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (T item : items) {
      json.writeStartObject();
      List<Object> values = cells.apply(item);
      for (int i = 0; i < columns.size(); i++) {
        write(columns.get(i), values.get(i), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(String column, Object cell, JsonGenerator json) throws IOException {
    if (cell instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        write(column, optional.get(), json);
      }
    } else if (cell instanceof List<?> list) {
      json.writeArrayFieldStart(column);
      for (Object number : list) {
        json.writeNumber(new BigInteger(number.toString()));
      }
      json.writeEndArray();
    } else if (cell instanceof Boolean flag) {
      json.writeBooleanField(column, flag);
    } else if (cell instanceof Number number) {
      json.writeFieldName(column);
      json.writeNumber(new BigDecimal(number.toString()));
    } else {
      json.writeStringField(column, cell.toString());
    }
  }
}
