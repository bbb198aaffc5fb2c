package org.scanlake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.scanlake.labelled.LabelledAlert;
import org.scanlake.signature.Signature;
import org.scanlake.signature.Signatures;

/** A list of alerts, one row each, printed row by row. */
public final class AlertsReport {
  private static final List<String> COLUMNS =
      List.of("message_id", "received", "source", "host", "classes", "flows", "labels", "severity");

  private final Signatures signatures;
  private final Iterable<LabelledAlert> alerts;

  /**
   * @param alerts gone through once or twice, and never kept
   */
  public AlertsReport(Signatures signatures, Iterable<LabelledAlert> alerts) {
    this.signatures = signatures;
    this.alerts = alerts;
  }

  /** For programs; lists are separated by {@code |}. */
  public void csv(PrintWriter out) {
    CsvText csv = new CsvText(out).line(COLUMNS);
    for (LabelledAlert alert : alerts) {
      csv.line(
          List.of(
              CsvText.cell(alert.messageId()),
              ReceivedText.of(alert.received()),
              alert.source(),
              CsvText.cell(alert.host()),
              CsvText.list(alert.classes()),
              Integer.toString(alert.flows()),
              CsvText.list(labels(alert)),
              Integer.toString(alert.severity())));
    }
    csv.flush();
  }

  /** For programs; an array of objects, with the alert's id besides the columns of the CSV. */
  public void json(PrintWriter out) {
    JsonText.write(this::write, out);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (LabelledAlert alert : alerts) {
      json.writeStartObject();
      json.writeStringField("alert_id", alert.alertId());
      json.writeStringField("message_id", alert.messageId());
      json.writeStringField("received", ReceivedText.of(alert.received()));
      json.writeStringField("source", alert.source());
      json.writeStringField("host", alert.host());
      write("classes", alert.classes(), json);
      json.writeNumberField("flows", alert.flows());
      write("labels", labels(alert), json);
      json.writeNumberField("severity", alert.severity());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(String field, List<String> items, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String item : items) {
      json.writeString(item);
    }
    json.writeEndArray();
  }

  /** For people: with the start of the id that {@code explain} takes, the names of labels. */
  public void text(PrintWriter out) {
    TextColumns columns =
        new TextColumns(
            "alert", "received", "source", "host", "classes", "#flows", "#sev", "labels");
    alerts.forEach(alert -> columns.fit(cells(alert)));
    out.print(columns.headings());
    long count = 0;
    for (LabelledAlert alert : alerts) {
      out.print(columns.line(cells(alert)));
      count++;
    }
    out.print(Counted.of(count, "alert") + "\n");
  }

  private List<Object> cells(LabelledAlert alert) {
    return List.of(
        ShortId.of(alert.alertId()),
        ReceivedText.of(alert.received()),
        alert.source(),
        alert.host(),
        String.join(" ", alert.classes()),
        alert.flows(),
        alert.severity(),
        String.join(", ", labels(alert).stream().map(String::strip).toList()));
  }

  private List<String> labels(LabelledAlert alert) {
    return alert.labels().stream().mapToObj(signatures.all()::get).map(Signature::label).toList();
  }
}
