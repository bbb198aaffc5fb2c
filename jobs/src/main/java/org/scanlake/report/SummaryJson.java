package org.scanlake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.scanlake.report.SummaryReport.Count;
import org.scanlake.report.SummaryReport.LabelCount;
import org.scanlake.report.SummaryReport.WeekdayRate;
import org.scanlake.signature.Severity;
import org.scanlake.signature.SignatureSet;

/** The summary as one JSON object. */
public final class SummaryJson {
  private SummaryJson() {}

  public static String of(SummaryReport report) {
    return JsonText.of(json -> write(report, json));
  }

  static void write(SummaryReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("alerts", report.summary().alerts());
    json.writeStringField("first", report.period().map(p -> p.first().toString()).orElse(""));
    json.writeStringField("last", report.period().map(p -> p.last().toString()).orElse(""));
    json.writeArrayFieldStart("signatures");
    for (SignatureSet set : SignatureSet.values()) {
      writeLabels(report.labels(set), set, json);
    }
    json.writeEndArray();
    json.writeNumberField("no_signature", report.summary().unlabelled());
    json.writeNumberField("no_signature_severity", report.signatures().noSignatureSeverity());
    json.writeArrayFieldStart("severities");
    for (int rank = 0; rank <= Severity.HIGHEST; rank++) {
      json.writeNumber(report.summary().ofSeverity(rank));
    }
    json.writeEndArray();
    json.writeNumberField("without_flows", report.summary().withoutFlows());
    writeWeekdays(report.weekdays(), json);
    json.writeObjectFieldStart("classes");
    for (Count count : report.classes()) {
      json.writeNumberField(count.name(), count.alerts());
    }
    json.writeEndObject();
    writeGaps(report.gaps(), json);
    writeMails(report.counts(), json);
    json.writeEndObject();
  }

  private static void writeLabels(List<LabelCount> labels, SignatureSet set, JsonGenerator json)
      throws IOException {
    for (LabelCount label : labels) {
      json.writeStartObject();
      json.writeStringField("label", label.label());
      json.writeStringField("set", set.name().toLowerCase(Locale.ROOT));
      if (label.severity().isPresent()) {
        json.writeNumberField("severity", label.severity().get());
      }
      json.writeNumberField("alerts", label.alerts());
      json.writeEndObject();
    }
  }

  private static void writeWeekdays(List<WeekdayRate> rates, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("weekdays");
    for (WeekdayRate rate : rates) {
      json.writeStartObject();
      json.writeStringField("name", rate.name());
      json.writeNumberField("alerts", rate.alerts());
      json.writeNumberField("days", rate.days());
      json.writeNumberField("per_day", rate.perDay());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeGaps(List<Period> gaps, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("gaps");
    for (Period gap : gaps) {
      json.writeStartObject();
      json.writeStringField("first", gap.first().toString());
      json.writeStringField("last", gap.last().toString());
      json.writeNumberField("days", gap.days());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeMails(MailCounts counts, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("ledger");
    json.writeNumberField("lines", counts.lines());
    json.writeNumberField("mails", counts.mails());
    json.writeNumberField("alert_mails", counts.alertMails());
    json.writeNumberField("duplicates", counts.duplicates());
    json.writeNumberField("not_alerts", counts.notAlerts());
    json.writeNumberField("quarantined", counts.quarantined());
    json.writeNumberField("flows", counts.flows());
    json.writeNumberField("repeated", counts.repeated());
    json.writeNumberField("bad_rows", counts.badRows());
    json.writeNumberField("other_files", counts.leftOut().otherFiles());
    json.writeNumberField("truncated_archives", counts.leftOut().truncated());
    json.writeNumberField("preambles", counts.leftOut().preambles());
    json.writeEndObject();
  }
}
