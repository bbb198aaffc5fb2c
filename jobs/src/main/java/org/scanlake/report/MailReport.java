package org.scanlake.report;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.scanlake.alert.AlertHead;
import org.scanlake.alert.AlertKind;
import org.scanlake.alert.AlertKinds;
import org.scanlake.alert.BadRow;
import org.scanlake.alert.MailReading;
import org.scanlake.flow.FlowRows;

/** How one mail was read, for whoever fits the configuration to it. Everything is escaped. */
public final class MailReport {
  private final String tried;

  public MailReport(AlertKinds kinds) {
    tried = kinds.kinds().stream().map(AlertKind::name).collect(Collectors.joining(", "));
  }

  /**
   * Indented lines, each ended by LF.
   *
   * @param rows the flow rows of an alert mail
   * @param zones the zones of times that carry none, by dialect
   */
  public String text(MailReading reading, FlowRows rows, Map<String, ZoneOffset> zones) {
    StringBuilder text = new StringBuilder();
    if (reading instanceof MailReading.AlertMail mail) {
      mail.alerts().forEach(alert -> add(alert, text));
      add("zone", zones.isEmpty() ? "none needed" : zones(zones), text);
      add(
          "rows",
          rows.size()
              + " read, "
              + mail.repeated()
              + " repeated, "
              + mail.badRowCount()
              + " not read",
          text);
      mail.badRows().forEach(bad -> add(bad, text));
    } else if (reading instanceof MailReading.NotAnAlert other) {
      add("kind", "none; tried " + tried, text);
      add("subject", other.subject(), text);
    } else if (reading instanceof MailReading.Unreadable mail) {
      add("not used", mail.reason().name(), text);
      add("subject", mail.subject(), text);
    }
    return text.toString();
  }

  private static void add(AlertHead alert, StringBuilder text) {
    add("kind", alert.kind(), text);
    add("dialect", alert.dialects().isEmpty() ? "none: no flow table" : alert.dialects(), text);
    String host = alert.host().isEmpty() ? "" : " (" + alert.host() + ")";
    add("source", alert.source() + host, text);
    add("received", ReceivedText.of(alert.received()), text);
    if (!alert.cando().isEmpty()) {
      add("cando", alert.cando(), text);
    }
  }

  private static void add(BadRow bad, StringBuilder text) {
    String where = " at part " + (bad.part() + 1) + ", line " + bad.line();
    add("not read", bad.reason() + (bad.isNote() ? "" : where) + ": " + bad.text(), text);
  }

  private static String zones(Map<String, ZoneOffset> zones) {
    return zones.entrySet().stream()
        .map(
            zone ->
                (zone.getValue().equals(ZoneOffset.UTC) ? "UTC" : zone.getValue())
                    + " for times of "
                    + zone.getKey()
                    + " that carry none")
        .collect(Collectors.joining(", "));
  }

  private static void add(String what, String value, StringBuilder text) {
    text.append(String.format("  %-9s ", what)).append(TerminalText.shown(value)).append('\n');
  }
}
