package org.scanlake.command;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.scanlake.labelled.LabelledAlert;
import org.scanlake.labelled.LabelledAlerts;
import org.scanlake.lake.Alerts;
import org.scanlake.network.Address;
import org.scanlake.report.Explanation;
import org.scanlake.report.StoredEvidence;

/** Finds one alert in a lake and what explains its labels. */
final class AlertSearch {
  private static final int SHOWN = 5;

  private final OpenLake open;

  AlertSearch(OpenLake open) {
    this.open = open;
  }

  /** The alert with this message id, this id, or the only one whose id starts so. */
  Explanation explain(String wanted) {
    Row head = head(wanted.strip());
    String alertId = head.getString(0);
    LabelledAlert alert = labelled(alertId);
    return new Explanation(
        alert,
        head.getString(1),
        head.getString(2),
        head.getString(3),
        isKnown(alert.source()),
        StoredEvidence.of(open.lake(), open.rules(), alertId));
  }

  private LabelledAlert labelled(String alertId) {
    try (LabelledAlerts alerts = LabelledAlerts.of(open.lake(), open.rules(), alertId)) {
      return alerts.alerts().first();
    }
  }

  private boolean isKnown(String source) {
    return Address.parse(source)
        .filter(open.rules().configuration().knownHosts()::contains)
        .isPresent();
  }

  private Row head(String wanted) {
    List<Row> exact = rows(col(Alerts.ALERT_ID).equalTo(wanted).or(isMessage(wanted)));
    List<Row> found =
        exact.isEmpty()
            ? rows(col(Alerts.ALERT_ID).startsWith(wanted.toLowerCase(Locale.ROOT)))
            : exact;
    if (found.isEmpty()) {
      throw new WrongUseException(
          "found no alert " + wanted + "; scanlake alerts lists those that there are");
    }
    if (found.size() > 1) {
      throw new WrongUseException("several alerts are called " + wanted + ": " + names(found));
    }
    return found.get(0);
  }

  private static Column isMessage(String wanted) {
    boolean bracketed = wanted.startsWith("<") && wanted.endsWith(">") && wanted.length() > 1;
    String messageId = bracketed ? wanted.substring(1, wanted.length() - 1) : wanted;
    return col(Alerts.MESSAGE_ID).equalTo(messageId);
  }

  private List<Row> rows(Column condition) {
    return open.lake()
        .read(Alerts.TABLE)
        .where(condition)
        .orderBy(Alerts.ALERT_ID)
        .select(Alerts.ALERT_ID, Alerts.KIND, Alerts.DIALECTS, Alerts.ARCHIVE)
        .limit(SHOWN + 1)
        .collectAsList();
  }

  private static String names(List<Row> found) {
    String names =
        found.stream().limit(SHOWN).map(row -> row.getString(0)).collect(Collectors.joining(", "));
    return found.size() > SHOWN ? names + ", …" : names;
  }
}
