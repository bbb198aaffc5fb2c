package org.scanlake.summary;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.scanlake.alert.AlertHead;
import org.scanlake.conf.Configuration;
import org.scanlake.network.Address;
import org.scanlake.network.SourceClasses;
import org.scanlake.signature.AlertMeasurer;
import org.scanlake.signature.Labeller;
import org.scanlake.signature.MetricPlan;
import org.scanlake.signature.MetricValue;

/**
 * Holds what was measured on alerts against a configuration. Thresholds, the known-host list,
 * networks and assets come in here and nowhere before. Immutable and shared by threads.
 */
public final class Verdicts {
  private final Configuration configuration;
  private final Labeller labeller;

  public Verdicts(Configuration configuration, MetricPlan plan) {
    this.configuration = configuration;
    this.labeller = new Labeller(configuration.signatures(), plan);
  }

  /** What gives the labels. */
  public Labeller labeller() {
    return labeller;
  }

  /** The verdict on the alert that was measured last. */
  public AlertVerdict on(AlertHead head, AlertMeasurer measured) {
    return on(
        measured::value,
        head.source(),
        head.cando(),
        head.received().toLocalDate(),
        measured.flows());
  }

  /**
   * The verdict on one alert.
   *
   * @param values gives a metric's value by its place in the plan
   * @param source the address the alert is about
   * @param cando the registration record its mail carries; empty without one
   * @param day the alert's day on its writer's clock, which network validity is held against
   */
  public AlertVerdict on(
      IntFunction<MetricValue> values, Address source, String cando, LocalDate day, int flows) {
    SourceClasses classes =
        SourceClasses.of(
            configuration.networks().classesAt(source, day),
            configuration.assets().find(source),
            Optional.of(cando).filter(text -> !text.isEmpty()));
    boolean known = configuration.knownHosts().contains(source);
    return new AlertVerdict(labeller.label(values, known), Set.copyOf(classes.names()), day, flows);
  }
}
