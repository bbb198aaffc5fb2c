package org.scanlake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.scanlake.aggregate.Traffic;
import org.scanlake.report.FlowSummaryReport.WeekdayTraffic;

/** The summary of flows as one JSON object; packets and bytes that no flow tells are left out. */
public final class FlowSummaryJson {
  private FlowSummaryJson() {}

  public static String of(FlowSummaryReport report) {
    return JsonText.of(json -> write(report, json));
  }

  private static void write(FlowSummaryReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("flows", report.flows());
    json.writeStringField("first", report.period().map(p -> p.first().toString()).orElse(""));
    json.writeStringField("last", report.period().map(p -> p.last().toString()).orElse(""));
    write("purposes", report.purposes(), json);
    json.writeArrayFieldStart("weekdays");
    for (WeekdayTraffic weekday : report.weekdays()) {
      json.writeStartObject();
      write(weekday.traffic(), json);
      json.writeNumberField("days", weekday.days());
      json.writeNumberField("per_day", weekday.perDay());
      json.writeEndObject();
    }
    json.writeEndArray();
    write("classes", report.classes(), json);
    json.writeEndObject();
  }

  private static void write(String field, List<Traffic> all, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Traffic traffic : all) {
      json.writeStartObject();
      write(traffic, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(Traffic traffic, JsonGenerator json) throws IOException {
    json.writeStringField("name", traffic.name());
    json.writeNumberField("flows", traffic.flows());
    write("packets", traffic.packets(), json);
    write("bytes", traffic.bytes(), json);
    json.writeNumberField("sources", traffic.sources());
  }

  private static void write(String field, Optional<BigInteger> count, JsonGenerator json)
      throws IOException {
    if (count.isPresent()) {
      json.writeFieldName(field);
      json.writeNumber(count.get());
    }
  }
}
