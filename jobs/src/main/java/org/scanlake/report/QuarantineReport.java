package org.scanlake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What is in quarantine, one thing a row, printed row by row. */
public final class QuarantineReport {
  private static final List<String> COLUMNS =
      List.of(
          "archive", "mail_offset", "mail_length", "alert_id", "part", "line", "reason", "text");

  /**
   * One thing that could not be read. Numbers are as the table has them, and empty where it has
   * none: a part from 0, a line from 1.
   */
  public record Item(
      String archive,
      String mailOffset,
      String mailLength,
      String alertId,
      String part,
      String line,
      String reason,
      String text) {
    List<String> cells() {
      return List.of(archive, mailOffset, mailLength, alertId, part, line, reason, text);
    }

    /** Where in the archive. */
    String place() {
      if (mailOffset.isEmpty()) {
        return line.isEmpty() ? "" : "line " + line;
      }
      String mail = "mail at byte " + mailOffset;
      return line.isEmpty()
          ? mail
          : mail + ", part " + (Integer.parseInt(part) + 1) + ", line " + line;
    }
  }

  private final Iterable<Item> items;

  /**
   * @param items gone through once or twice, and never kept
   */
  public QuarantineReport(Iterable<Item> items) {
    this.items = items;
  }

  /** For people: what cannot be seen is escaped, long rows are cut. */
  public void text(PrintWriter out) {
    TextColumns columns = new TextColumns("archive", "where", "reason", "text");
    items.forEach(item -> columns.fit(shown(item)));
    out.print(columns.headings());
    long count = 0;
    for (Item item : items) {
      out.print(columns.line(shown(item)));
      count++;
    }
    out.print(count + " in quarantine\n");
  }

  private static List<String> shown(Item item) {
    return List.of(item.archive(), item.place(), item.reason(), cut(item.text()));
  }

  private static String cut(String text) {
    int most = 100;
    boolean isLong = text.codePointCount(0, text.length()) > most;
    return isLong ? text.substring(0, text.offsetByCodePoints(0, most)) + "…" : text;
  }

  /** For programs, the columns of the table. */
  public void csv(PrintWriter out) {
    CsvText csv = new CsvText(out).line(COLUMNS);
    for (Item item : items) {
      List<String> cells = new ArrayList<>();
      item.cells().forEach(cell -> cells.add(CsvText.cell(cell)));
      csv.line(cells);
    }
    csv.flush();
  }

  /** For programs, an array of objects; what the table does not tell is left out. */
  public void json(PrintWriter out) {
    JsonText.write(this::write, out);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Item item : items) {
      json.writeStartObject();
      json.writeStringField("archive", item.archive());
      writeNumber("mail_offset", item.mailOffset(), json);
      writeNumber("mail_length", item.mailLength(), json);
      if (!item.alertId().isEmpty()) {
        json.writeStringField("alert_id", item.alertId());
      }
      writeNumber("part", item.part(), json);
      writeNumber("line", item.line(), json);
      json.writeStringField("reason", item.reason());
      json.writeStringField("text", item.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeNumber(String field, String value, JsonGenerator json)
      throws IOException {
    if (!value.isEmpty()) {
      json.writeNumberField(field, Long.parseLong(value));
    }
  }
}
