package org.scanlake.measured;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.scanlake.conf.Configuration;
import org.scanlake.conf.ConfigurationFiles;
import org.scanlake.parsed.PurposeText;
import org.scanlake.signature.Metric;
import org.scanlake.signature.MetricKind;
import org.scanlake.signature.MetricPlan;
import org.scanlake.summary.Verdicts;

/**
 * A configuration with what is compiled from it, built once a JVM: tasks on other machines get the
 * configuration's files and its hash.
 */
public final class Rules {
  private static final Map<String, Rules> BY_HASH = new ConcurrentHashMap<>();

  private final Configuration configuration;
  private final MetricPlan plan;
  private final Verdicts verdicts;
  private final PurposeText purposes;
  private final String hash;
  private final String metricsHash;
  private final String[] metricIds;

  private Rules(Configuration configuration, String hash) {
    this.hash = hash;
    this.configuration = configuration;
    this.plan = new MetricPlan(configuration.signatures().metrics(), configuration.ports());
    this.verdicts = new Verdicts(configuration, plan);
    this.purposes = new PurposeText(configuration.ports());
    this.metricsHash = configuration.metricsHash();
    this.metricIds = plan.metrics().stream().map(Metric::id).toArray(String[]::new);
  }

  /** The rules of a configuration; of equal configurations they are the same. */
  public static Rules of(Configuration configuration) {
    return BY_HASH.computeIfAbsent(configuration.hash(), hash -> new Rules(configuration, hash));
  }

  /** The rules that the files of a configuration with this hash make. */
  static Rules of(ConfigurationFiles files, String hash) {
    return BY_HASH.computeIfAbsent(hash, missing -> new Rules(Configuration.of(files), missing));
  }

  /** These rules as tasks get them. */
  public RulesHandle handle() {
    return new RulesHandle(configuration.files(), hash);
  }

  /** {@link Configuration#hash()}. */
  public String hash() {
    return hash;
  }

  public Configuration configuration() {
    return configuration;
  }

  public MetricPlan plan() {
    return plan;
  }

  public Verdicts verdicts() {
    return verdicts;
  }

  public PurposeText purposes() {
    return purposes;
  }

  /** What stored metrics are marked with. */
  public String metricsHash() {
    return metricsHash;
  }

  /** {@link Metric#id()} of the plan's metrics, in the plan's order. */
  public List<String> metricIds() {
    return List.of(metricIds);
  }

  /** Whether a metric is stored; the known-host list is looked up when labels are given. */
  public boolean isStored(int metric) {
    return plan.metrics().get(metric).kind() != MetricKind.KNOWN_SOURCE;
  }

  /** How many metrics are stored of each alert. */
  public long storedMetrics() {
    return IntStream.range(0, metricIds.length).filter(this::isStored).count();
  }
}
