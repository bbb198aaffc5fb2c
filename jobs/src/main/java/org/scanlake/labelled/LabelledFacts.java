package org.scanlake.labelled;

import java.time.LocalDate;
import java.util.BitSet;
import org.scanlake.signature.MetricValue;
import org.scanlake.study.StudiedAlert;

/** An alert with its labels and the metrics they come from. */
public final class LabelledFacts implements StudiedAlert {
  private final LabelledAlert alert;
  private final AlertFacts facts;
  private final boolean isKnown;

  LabelledFacts(LabelledAlert alert, AlertFacts facts, boolean isKnown) {
    this.alert = alert;
    this.facts = facts;
    this.isKnown = isKnown;
  }

  public LabelledAlert alert() {
    return alert;
  }

  @Override
  public MetricValue value(int metric) {
    return facts.value(metric);
  }

  @Override
  public boolean isKnown() {
    return isKnown;
  }

  @Override
  public BitSet labels() {
    return alert.labels();
  }

  @Override
  public LocalDate day() {
    return alert.day();
  }
}
