package org.scanlake.labelled;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scanlake.study.LabelChanges;
import org.scanlake.study.SharedLabels;

/** An alert as A has it, as B has it, or both. */
final class AlertPair implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final String alertId;
  private final @Nullable LabelledAlert a;
  private final @Nullable LabelledAlert b;

  private AlertPair(String alertId, @Nullable LabelledAlert a, @Nullable LabelledAlert b) {
    this.alertId = alertId;
    this.a = a;
    this.b = b;
  }

  static AlertPair ofA(LabelledAlert alert) {
    return new AlertPair(alert.alertId(), alert, null);
  }

  static AlertPair ofB(LabelledAlert alert) {
    return new AlertPair(alert.alertId(), null, alert);
  }

  String alertId() {
    return alertId;
  }

  /** Both of the same alert in one. */
  AlertPair merge(AlertPair other) {
    return new AlertPair(alertId, a == null ? other.a : a, b == null ? other.b : b);
  }

  void addTo(LabelChanges changes, SharedLabels labels) {
    if (a == null) {
      changes.addOnlyB();
    } else if (b == null) {
      changes.addOnlyA();
    } else {
      boolean isChanged = changed(labels).isPresent();
      changes.add(labels.ofA(a.labels()), labels.ofB(b.labels()), isChanged);
    }
  }

  /** What differs; empty where nothing does, or one of the two has not the alert. */
  Optional<ChangedAlert> changed(SharedLabels labels) {
    return a == null || b == null
        ? Optional.empty()
        : Optional.of(ChangedAlert.of(a, b, labels)).filter(ChangedAlert::isChanged);
  }
}
