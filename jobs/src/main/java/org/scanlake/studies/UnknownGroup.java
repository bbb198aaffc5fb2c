package org.scanlake.studies;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scanlake.study.NarrowMiss;
import scala.Tuple2;

/**
 * Alerts without a classic label whose main ports are the same. Merges with another of the same
 * ports by adding.
 */
public final class UnknownGroup implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final List<String> ports;
  private final TreeMap<Integer, NarrowMiss> narrowest = new TreeMap<>();
  private final TreeMap<Integer, Long> missed = new TreeMap<>();
  private String example;
  private LocalDate first;
  private LocalDate last;
  private long alerts = 1;
  private long sources;
  private long flows;
  private long fewestDestinations;
  private long mostDestinations;

  private UnknownGroup(UnknownAlert alert, FlowShape shape) {
    ports = List.copyOf(shape.mainPorts());
    example = alert.alertId();
    first = alert.day();
    last = alert.day();
    flows = shape.flows();
    fewestDestinations = shape.destinations().size();
    mostDestinations = fewestDestinations;
    alert
        .miss()
        .forEach(
            miss -> {
              narrowest.put(miss.at().signature(), miss);
              missed.put(miss.at().signature(), 1L);
            });
  }

  /** A group of one alert, whose sources are not counted. */
  static UnknownGroup of(Tuple2<UnknownAlert, FlowShape> alert) {
    return new UnknownGroup(alert._1(), alert._2());
  }

  /** Says how many sources it has. */
  UnknownGroup from(long counted) {
    sources = counted;
    return this;
  }

  UnknownGroup merge(UnknownGroup other) {
    if (other.first.isBefore(first)
        || other.first.equals(first) && other.example.compareTo(example) < 0) {
      example = other.example;
      first = other.first;
    }
    last = other.last.isAfter(last) ? other.last : last;
    alerts += other.alerts;
    flows += other.flows;
    fewestDestinations = Math.min(fewestDestinations, other.fewestDestinations);
    mostDestinations = Math.max(mostDestinations, other.mostDestinations);
    other.missed.forEach((signature, count) -> missed.merge(signature, count, Long::sum));
    other.narrowest.forEach(
        (signature, miss) -> narrowest.merge(signature, miss, UnknownGroup::narrower));
    return this;
  }

  private static NarrowMiss narrower(NarrowMiss a, NarrowMiss b) {
    return Comparator.comparingDouble(NarrowMiss::shortfall)
                .thenComparingLong(NarrowMiss::numerator)
                .thenComparingLong(NarrowMiss::denominator)
                .compare(a, b)
            <= 0
        ? a
        : b;
  }

  /**
   * Such as {@code TCP_445}, at most three; none for alerts of many ports, or whose flows tell
   * none, or without flows.
   */
  public List<String> ports() {
    return ports;
  }

  /** How many alerts. */
  public long alerts() {
    return alerts;
  }

  /** How many sources the alerts are about. */
  public long sources() {
    return sources;
  }

  /** How many flows the alerts have. */
  public long flows() {
    return flows;
  }

  /** The day of the first alert. */
  public LocalDate first() {
    return first;
  }

  /** The day of the last alert. */
  public LocalDate last() {
    return last;
  }

  /** The fewest destination addresses that one of the alerts has. */
  public long fewestDestinations() {
    return fewestDestinations;
  }

  /** The most destination addresses that one of the alerts has. */
  public long mostDestinations() {
    return mostDestinations;
  }

  /** The id of the first alert. */
  public String example() {
    return example;
  }

  /**
   * The signature that most of the alerts missed most narrowly, where one of them was nearest to
   * it; of equals the first in the file.
   */
  public Optional<NarrowMiss> miss() {
    return missed.entrySet().stream()
        .max(
            Map.Entry.<Integer, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(most -> narrowest.get(most.getKey()));
  }

  /** How many of the alerts missed that signature most narrowly. */
  public long missed() {
    return miss().map(most -> missed.getOrDefault(most.at().signature(), 0L)).orElse(0L);
  }
}
