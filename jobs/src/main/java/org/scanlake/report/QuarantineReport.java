package org.scanlake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** What is in quarantine, one thing a row. */
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
      String mail = mailOffset.isEmpty() ? "" : "mail at byte " + mailOffset;
      return line.isEmpty()
          ? mail
          : mail + ", part " + (Integer.parseInt(part) + 1) + ", line " + line;
    }
  }

  private final List<Item> items;

  public QuarantineReport(List<Item> items) {
    this.items = List.copyOf(items);
  }

  /** For people: what cannot be seen is escaped, long rows are cut. */
  public String text() {
    TextTable table = new TextTable("archive", "where", "reason", "text");
    for (Item item : items) {
      table.row(item.archive(), item.place(), item.reason(), cut(item.text()));
    }
    return table + "" + items.size() + " in quarantine\n";
  }

  private static String cut(String text) {
    int most = 100;
    boolean isLong = text.codePointCount(0, text.length()) > most;
    return isLong ? text.substring(0, text.offsetByCodePoints(0, most)) + "…" : text;
  }

  /** For programs, the columns of the table. */
  public String csv() {
    StringWriter out = new StringWriter();
    CsvText csv = new CsvText(out).line(COLUMNS);
    for (Item item : items) {
      List<String> cells = new ArrayList<>();
      item.cells().forEach(cell -> cells.add(CsvText.cell(cell)));
      csv.line(cells);
    }
    csv.flush();
    return out.toString();
  }

  /** For programs, an array of objects; what the table does not tell is left out. */
  public String json() {
    return JsonText.of(this::write);
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
