package org.scanlake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.BitSet;
import java.util.List;
import org.scanlake.labelled.ChangedAlert;
import org.scanlake.labelled.ComparedAlerts;
import org.scanlake.study.LabelChanges;

/**
 * Which alerts have other labels or another severity in B than in A. Labels are names of
 * signatures, so that another threshold alone makes no other label.
 */
public final class ComparisonReport {
  private static final List<String> COLUMNS =
      List.of("message_id", "received", "source", "only_a", "only_b", "severity_a", "severity_b");

  private final ComparedAlerts alerts;

  public ComparisonReport(ComparedAlerts alerts) {
    this.alerts = alerts;
  }

  /** How many alerts were compared, in words for people, ended by LF. */
  public String counts() {
    LabelChanges changes = alerts.changes();
    return Counted.of(changes.both(), "alert")
        + " in both, "
        + changes.onlyA()
        + " only in A, "
        + changes.onlyB()
        + " only in B; "
        + changes.changed()
        + " of those in both changed\n";
  }

  /** For people: how many lost and gained each label, then the alerts, one row each. */
  public void text(PrintWriter out) {
    out.print(counts());
    out.print("\n" + labelTable());
    if (alerts.changes().changed() > 0) {
      out.print("\n");
      printAlerts(out);
    }
  }

  private TextTable labelTable() {
    LabelChanges changes = alerts.changes();
    TextTable table = new TextTable("signature", "#in A", "#in B", "#lost", "#gained");
    List<String> names = alerts.labels().names();
    for (int i = 0; i < names.size(); i++) {
      table.row(names.get(i), changes.inA(i), changes.inB(i), changes.lost(i), changes.gained(i));
    }
    return table;
  }

  private void printAlerts(PrintWriter out) {
    TextColumns columns =
        new TextColumns(
            "message_id", "received", "source", "only in A", "only in B", "#sev A", "#sev B");
    Iterable<ChangedAlert> changed = alerts.changed();
    changed.forEach(alert -> columns.fit(cells(alert)));
    out.print(columns.headings());
    changed.forEach(alert -> out.print(columns.line(cells(alert))));
  }

  private List<Object> cells(ChangedAlert alert) {
    return List.of(
        alert.a().messageId(),
        ReceivedText.of(alert.a().received()),
        alert.a().source(),
        shown(alert.lost()),
        shown(alert.gained()),
        alert.a().severity(),
        alert.b().severity());
  }

  private String shown(BitSet labels) {
    return labels.isEmpty() ? "-" : String.join(", ", alerts.labels().names(labels));
  }

  /** For programs: the alerts that changed; lists are separated by {@code |}. */
  public void csv(PrintWriter out) {
    CsvText csv = new CsvText(out).line(COLUMNS);
    for (ChangedAlert alert : alerts.changed()) {
      csv.line(
          List.of(
              CsvText.cell(alert.a().messageId()),
              ReceivedText.of(alert.a().received()),
              alert.a().source(),
              CsvText.list(alerts.labels().names(alert.lost())),
              CsvText.list(alerts.labels().names(alert.gained())),
              Integer.toString(alert.a().severity()),
              Integer.toString(alert.b().severity())));
    }
    csv.flush();
  }

  /** For programs: an object with the counts, the labels and the alerts that changed. */
  public void json(PrintWriter out) {
    JsonText.write(this::write, out);
  }

  private void write(JsonGenerator json) throws IOException {
    LabelChanges changes = alerts.changes();
    json.writeStartObject();
    json.writeNumberField("both", changes.both());
    json.writeNumberField("only_a", changes.onlyA());
    json.writeNumberField("only_b", changes.onlyB());
    json.writeNumberField("changed", changes.changed());
    json.writeArrayFieldStart("signatures");
    List<String> names = alerts.labels().names();
    for (int i = 0; i < names.size(); i++) {
      json.writeStartObject();
      json.writeStringField("signature", names.get(i));
      json.writeNumberField("in_a", changes.inA(i));
      json.writeNumberField("in_b", changes.inB(i));
      json.writeNumberField("lost", changes.lost(i));
      json.writeNumberField("gained", changes.gained(i));
      json.writeEndObject();
    }
    json.writeEndArray();
    writeAlerts(json);
    json.writeEndObject();
  }

  private void writeAlerts(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("alerts");
    for (ChangedAlert alert : alerts.changed()) {
      json.writeStartObject();
      json.writeStringField("alert_id", alert.a().alertId());
      json.writeStringField("message_id", alert.a().messageId());
      json.writeStringField("received", ReceivedText.of(alert.a().received()));
      json.writeStringField("source", alert.a().source());
      write("only_a", alert.lost(), json);
      write("only_b", alert.gained(), json);
      json.writeNumberField("severity_a", alert.a().severity());
      json.writeNumberField("severity_b", alert.b().severity());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(String field, BitSet labels, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (String name : alerts.labels().names(labels)) {
      json.writeString(name);
    }
    json.writeEndArray();
  }
}
