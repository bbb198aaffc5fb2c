package org.scanlake.filter;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.scanlake.network.SourceClasses;
import org.scanlake.signature.MetricValue;

/**
 * The header fields that say what a mail is: four for an alert, {@code X-Scan-Error} for a mail
 * that cannot be understood, none for a mail that is no alert. A report about several sources has
 * the labels and classes of all of them; of a label that several have, the values of the first are
 * shown.
 */
final class ScanFields {
  static final String SIGNATURES = "X-Scan-Signatures";
  static final String SEVERITY = "X-Scan-Severity";
  static final String SOURCE_CLASSES = "X-Scan-Source-Classes";
  static final String PORTS = "X-Scan-Ports";
  static final String ERROR = "X-Scan-Error";

  private static final String NONE = "none";
  private static final String BEGINS_BLANK = "the mail begins with a blank";

  private ScanFields() {}

  /** The fields' bytes, each line ended by {@code lineEnd}. */
  static byte[] of(FilterVerdict verdict, String lineEnd) {
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    if (verdict instanceof FilterVerdict.Alert alert) {
      add(SIGNATURES, signatures(alert), lineEnd, fields);
      add(SEVERITY, Integer.toString(alert.severity()), lineEnd, fields);
      add(SOURCE_CLASSES, String.join(", ", classes(alert)), lineEnd, fields);
      add(PORTS, ports(alert.ports()), lineEnd, fields);
    } else if (verdict instanceof FilterVerdict.NotUnderstood not) {
      add(ERROR, not.why(), lineEnd, fields);
    }
    return fields.toByteArray();
  }

  /**
   * The fields for a mail whose first line begins with a blank, and so goes on with the field
   * before it: that is one more, which says so.
   */
  static byte[] beforeBlank(FilterVerdict verdict, String lineEnd) {
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    fields.writeBytes(of(verdict, lineEnd));
    if (fields.size() > 0) {
      add(ERROR, BEGINS_BLANK, lineEnd, fields);
    }
    return fields.toByteArray();
  }

  private static void add(String name, String value, String end, ByteArrayOutputStream fields) {
    fields.writeBytes(FoldedField.of(name, value, end));
  }

  private static String signatures(FilterVerdict.Alert mail) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (JudgedAlert alert : mail.alerts()) {
      for (GivenLabel given : alert.labels()) {
        String label = given.signature().label().strip();
        labels.putIfAbsent(label, label + values(given));
      }
    }
    return labels.isEmpty() ? NONE : String.join("; ", labels.values());
  }

  /** Such as {@code " (73, 41)"}; a share is shown as it was counted, {@code 130/150}. */
  private static String values(GivenLabel label) {
    List<String> values = new ArrayList<>();
    for (MetricValue value : label.values()) {
      boolean whole = value.denominator() == 1;
      values.add(value.numerator() + (whole ? "" : "/" + value.denominator()));
    }
    return values.isEmpty() ? "" : " (" + String.join(", ", values) + ")";
  }

  /** A report about several sources may have {@code other} beside classes. */
  private static List<String> classes(FilterVerdict.Alert mail) {
    TreeSet<String> classes = new TreeSet<>();
    mail.alerts().forEach(alert -> classes.addAll(alert.classes()));
    return SourceClasses.inOrder(classes);
  }

  private static String ports(List<PortCount> ports) {
    List<String> texts = new ArrayList<>();
    ports.forEach(port -> texts.add(port.text()));
    return texts.isEmpty() ? NONE : String.join(", ", texts);
  }
}
