package org.scanlake.conf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scanlake.alert.AlertKinds;
import org.scanlake.network.Assets;
import org.scanlake.network.KnownHosts;
import org.scanlake.network.Networks;
import org.scanlake.port.PortRules;
import org.scanlake.port.PurposeTable;
import org.scanlake.signature.Metric;
import org.scanlake.signature.Signatures;
import org.scanlake.worm.PortSets;

/**
 * Everything that is configured, read and checked: the shipped folder with a site's own on top,
 * whose files replace the shipped ones of the same name. Immutable.
 */
public final class Configuration {
  private final ConfigurationFiles files;
  private final AlertKinds kinds;
  private final PurposeTable ports;
  private final Signatures signatures;
  private final KnownHosts knownHosts;
  private final Assets assets;
  private final Networks networks;

  private Configuration(ConfigurationFiles files, YamlImages images) {
    this.files = files;
    ConfigurationFiles.Content inventory = files.get(ConfigurationFiles.ASSETS);
    Background<Assets> loadedAssets =
        Background.of(() -> Assets.load(inventory.path(), inventory.bytes()));
    Background<AlertKinds> loadedKinds =
        Background.of(() -> AlertKinds.load(files.yaml(ConfigurationFiles.ALERT_KINDS, images)));
    ports = new PurposeTable(PortRules.load(files.yaml(ConfigurationFiles.PORTS, images)));
    signatures = Signatures.load(files.yaml(ConfigurationFiles.SIGNATURES, images));
    ConfigurationFiles.Content hosts = files.get(ConfigurationFiles.KNOWN_HOSTS);
    knownHosts = KnownHosts.load(hosts.path(), hosts.bytes());
    ConfigurationFiles.Content classes = files.get(ConfigurationFiles.NETWORKS);
    networks = Networks.load(classes.path(), classes.bytes());
    kinds = loadedKinds.result();
    assets = loadedAssets.result();
  }

  /**
   * Reads and checks both folders' files.
   *
   * @param overlay the site's own folder
   * @throws ConfigurationException for the first thing that is wrong, with its file and line
   */
  public static Configuration load(Path shipped, Optional<Path> overlay) {
    return of(ConfigurationFiles.read(shipped, overlay));
  }

  /**
   * The same for whoever has no time: what was read before comes from images of the files in a
   * folder, and what was not is put there.
   *
   * @param images a folder of this use only; nothing is put there where it may not be written
   */
  public static Configuration loadQuickly(
      Path shipped, Optional<Path> overlay, Optional<Path> images) {
    YamlImages known = new YamlImages(images);
    Configuration configuration =
        new Configuration(ConfigurationFiles.read(shipped, overlay), known);
    known.save();
    return configuration;
  }

  /** The configuration that these files make. */
  public static Configuration of(ConfigurationFiles files) {
    return new Configuration(files, new YamlImages(Optional.empty()));
  }

  /** The effective files, from which {@link #of} makes an equal configuration elsewhere. */
  public ConfigurationFiles files() {
    return files;
  }

  /** The site's folder, as {@code --conf} names it; empty without one. */
  public Optional<String> overlay() {
    return files.overlay();
  }

  /** The kinds of alert mails, their dialects and line patterns. */
  public AlertKinds kinds() {
    return kinds;
  }

  /** The compiled port table. */
  public PurposeTable ports() {
    return ports;
  }

  /**
   * The named port sets, read and checked at every call: only reports on flows ask for them, and a
   * mail filter has no time.
   *
   * @throws ConfigurationException for the first thing that is wrong, with its file and line
   */
  public PortSets portSets() {
    return PortSets.load(
        files.yaml(ConfigurationFiles.PORT_SETS, new YamlImages(Optional.empty())));
  }

  public Signatures signatures() {
    return signatures;
  }

  public KnownHosts knownHosts() {
    return knownHosts;
  }

  public Assets assets() {
    return assets;
  }

  public Networks networks() {
    return networks;
  }

  /**
   * What a user should know although it is no error: files of the overlay that replace nothing, and
   * signatures on purposes that no port rule gives. One sentence each.
   */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (String name : files.ignored()) {
      warnings.add(
          "The configuration folder's `"
              + name
              + "` is not used; names that count are "
              + String.join(", ", ConfigurationFiles.NAMES));
    }
    for (Metric metric : signatures.metrics()) {
      for (String pattern : metric.filter().purposes()) {
        if (ports.rulesGiving(pattern).isEmpty()) {
          warnings.add("Metric " + metric.id() + " finds nothing: no rule of ports.yaml gives it");
        }
      }
    }
    return warnings;
  }

  /** Hexadecimal SHA-256 of all effective files; equal hashes mean equal answers. */
  public String hash() {
    return files.hash(ConfigurationFiles.NAMES, List.of());
  }

  /**
   * Hexadecimal SHA-256 of what the stored metrics depend on: port rules, networks and the list of
   * metrics. Thresholds, severities and known hosts are not in it.
   */
  public String metricsHash() {
    List<String> ids = new ArrayList<>();
    signatures.metrics().forEach(metric -> ids.add(metric.id()));
    return files.hash(List.of(ConfigurationFiles.PORTS, ConfigurationFiles.NETWORKS), ids);
  }
}
