package org.scanlake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.scanlake.alert.AlertHead;
import org.scanlake.archive.MailIdentity;
import org.scanlake.archive.RawMail;
import org.scanlake.filter.FilterVerdict;
import org.scanlake.filter.GivenLabel;
import org.scanlake.filter.JudgedAlert;
import org.scanlake.filter.PortCount;
import org.scanlake.signature.MetricValue;

/** What the filter says of a mail, as one JSON object on a line. One instance a thread. */
public final class VerdictJson {
  private final MailIdentity identity = new MailIdentity();

  /** The object with its line end. */
  public String text(RawMail mail, FilterVerdict verdict) {
    return JsonText.of(json -> write(mail, verdict, json));
  }

  private void write(RawMail mail, FilterVerdict verdict, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (verdict instanceof FilterVerdict.Alert alert) {
      json.writeStringField("verdict", "alert");
      json.writeNumberField("severity", alert.severity());
      String id = HexFormat.of().formatHex(identity.of(mail));
      json.writeArrayFieldStart("alerts");
      for (JudgedAlert one : alert.alerts()) {
        write(id, one, json);
      }
      json.writeEndArray();
      write(alert.ports(), json);
      json.writeNumberField("bad_rows", alert.badRows());
    } else if (verdict instanceof FilterVerdict.NotUnderstood not) {
      json.writeStringField("verdict", "not understood");
      json.writeStringField("error", not.why());
    } else {
      json.writeStringField("verdict", "no alert");
    }
    json.writeNumberField("offset", mail.offset());
    json.writeEndObject();
  }

  private static void write(String mailId, JudgedAlert alert, JsonGenerator json)
      throws IOException {
    AlertHead head = alert.head();
    json.writeStartObject();
    json.writeStringField("alert_id", head.alertId(mailId));
    json.writeStringField("message_id", head.messageId());
    json.writeStringField("kind", head.kind());
    json.writeStringField("received", ReceivedText.of(head.received()));
    json.writeStringField("source", head.source().toString());
    json.writeStringField("host", head.host());
    json.writeArrayFieldStart("classes");
    for (String name : alert.classes()) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeNumberField("flows", alert.flows());
    json.writeArrayFieldStart("labels");
    for (GivenLabel label : alert.labels()) {
      write(label, json);
    }
    json.writeEndArray();
    json.writeNumberField("severity", alert.severity());
    json.writeEndObject();
  }

  private static void write(GivenLabel label, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("label", label.signature().label());
    json.writeArrayFieldStart("values");
    for (MetricValue value : label.values()) {
      json.writeStartObject();
      json.writeNumberField("numerator", value.numerator());
      json.writeNumberField("denominator", value.denominator());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(List<PortCount> ports, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("ports");
    for (PortCount port : ports) {
      json.writeStartObject();
      json.writeStringField("port", port.port());
      json.writeStringField("purpose", port.purpose());
      json.writeNumberField("flows", port.flows());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
