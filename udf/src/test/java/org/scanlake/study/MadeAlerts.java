package org.scanlake.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.scanlake.conf.Configuration;
import org.scanlake.conf.ShippedConf;
import org.scanlake.signature.Condition;
import org.scanlake.signature.Labeller;
import org.scanlake.signature.Metric;
import org.scanlake.signature.MetricKind;
import org.scanlake.signature.MetricPlan;
import org.scanlake.signature.MetricValue;
import org.scanlake.signature.Signature;
import org.scanlake.signature.SignatureSet;
import org.scanlake.signature.Signatures;

/** Alerts with any metrics under the shipped signatures, and what they get by brute force. */
final class MadeAlerts {
  static final Signatures SIGNATURES;
  static final Labeller LABELLER;
  private static final MetricPlan PLAN;

  static {
    Configuration shipped = ShippedConf.load();
    SIGNATURES = shipped.signatures();
    PLAN = new MetricPlan(SIGNATURES.metrics(), shipped.ports());
    LABELLER = new Labeller(SIGNATURES, PLAN);
  }

  private MadeAlerts() {}

  record Made(List<MetricValue> values, boolean isKnown) implements StudiedAlert {
    @Override
    public MetricValue value(int metric) {
      return values.get(metric);
    }

    @Override
    public BitSet labels() {
      return LABELLER.label(this::value, isKnown);
    }

    @Override
    public LocalDate day() {
      return LocalDate.of(2006, 10, 7);
    }

    private MetricValue of(Metric metric) {
      return metric.kind() == MetricKind.KNOWN_SOURCE
          ? MetricValue.count(isKnown ? 1 : 0)
          : value(PLAN.metrics().indexOf(metric));
    }
  }

  static Arbitrary<List<Made>> any() {
    List<Arbitrary<MetricValue>> values = new ArrayList<>();
    for (Metric metric : PLAN.metrics()) {
      values.add(metric.isShare() ? shares() : counts());
    }
    return Combinators.combine(
            Combinators.combine(values).as(list -> list), Arbitraries.of(false, false, true))
        .as(Made::new)
        .list()
        .ofMaxSize(40);
  }

  private static Arbitrary<MetricValue> shares() {
    return Arbitraries.integers()
        .between(1, 200)
        .flatMap(
            whole ->
                Arbitraries.integers()
                    .between(0, whole)
                    .map(part -> MetricValue.share(part, whole)));
  }

  private static Arbitrary<MetricValue> counts() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0)),
            Tuple.of(3, Arbitraries.integers().between(0, 250)),
            Tuple.of(1, Arbitraries.integers().between(0, 2)))
        .map(MetricValue::count);
  }

  /** The signatures that an alert passes when some thresholds are others. */
  static List<Signature> labels(Made alert, Map<MovingThreshold, Long> moved) {
    List<Signature> labels = new ArrayList<>();
    for (int i = 0; i < SIGNATURES.all().size(); i++) {
      Signature signature = with(i, moved);
      if (signature.passes(alert::of)) {
        labels.add(SIGNATURES.all().get(i));
      }
    }
    return labels;
  }

  static boolean hasNoClassic(List<Signature> labels) {
    return labels.stream().noneMatch(label -> label.set() == SignatureSet.CLASSIC);
  }

  private static Signature with(int index, Map<MovingThreshold, Long> moved) {
    Signature signature = SIGNATURES.all().get(index);
    List<List<Condition>> anyOf = new ArrayList<>();
    for (int list = 0; list < signature.anyOf().size(); list++) {
      List<Condition> all = new ArrayList<>();
      for (int place = 0; place < signature.anyOf().get(list).size(); place++) {
        Condition condition = signature.anyOf().get(list).get(place);
        long threshold =
            moved.getOrDefault(new MovingThreshold(index, list, place), condition.threshold());
        all.add(new Condition(condition.metric(), condition.comparison(), threshold));
      }
      anyOf.add(all);
    }
    return new Signature(
        signature.label(), signature.name(), signature.set(), anyOf, 0, "", List.of());
  }

  /** Index of the signature with this name. */
  static int index(String name) {
    List<String> names = SIGNATURES.all().stream().map(Signature::name).toList();
    return names.indexOf(name);
  }
}
