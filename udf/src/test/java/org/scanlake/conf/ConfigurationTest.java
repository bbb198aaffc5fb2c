package org.scanlake.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.network.Address;

class ConfigurationTest {
  private static final Address MAIL_SERVER = Address.parse("192.0.2.25").orElseThrow();

  @TempDir private Path own;

  private Configuration overlaid() {
    return Configuration.load(ShippedConf.FOLDER, Optional.of(own));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(own.resolve(name), text);
  }

  private void writeShipped(String name, String from, String to) throws IOException {
    String text = Files.readString(ShippedConf.FOLDER.resolve(name));
    assertThat(text).contains(from);
    write(name, text.replace(from, to));
  }

  @Test
  void shippedListsAreEmptyAndNothingIsToWarnOf() {
    Configuration shipped = ShippedConf.load();
    assertThat(shipped.warnings()).isEmpty();
    assertThat(shipped.networks().classes()).isEmpty();
    assertThat(shipped.knownHosts().contains(MAIL_SERVER)).isFalse();
    assertThat(shipped.assets().find(MAIL_SERVER)).isEmpty();
    assertThat(shipped.kinds().kinds()).isNotEmpty();
  }

  @Test
  void aFileOfTheOverlayReplacesTheShippedOne() throws IOException {
    write("known-hosts.txt", "192.0.2.25\n");
    Configuration configuration = overlaid();
    assertThat(configuration.knownHosts().contains(MAIL_SERVER)).isTrue();
    assertThat(configuration.signatures().all()).isEqualTo(ShippedConf.load().signatures().all());
  }

  @Test
  void otherNamesInTheOverlayAreWarnedOf() throws IOException {
    write("signatures.yml", "");
    write(".hidden", "");
    assertThat(overlaid().warnings())
        .containsExactly(
            "The configuration folder's `signatures.yml` is not used; names that count are"
                + " alert-kinds.yaml, assets.csv, known-hosts.txt, networks.csv, port-sets.yaml,"
                + " ports.yaml, signatures.yaml");
  }

  @Test
  void aPurposeThatNoRuleGivesIsWarnedOf() throws IOException {
    writeShipped("ports.yaml", "purpose: SMTP", "purpose: MAIL");
    assertThat(overlaid().warnings())
        .containsExactly(
            "Metric flows(purpose=SMTP) finds nothing: no rule of ports.yaml gives it");
  }

  @Test
  void anErrorNamesTheOverlaysFile() throws IOException {
    write("known-hosts.txt", "nobody\n");
    assertThatThrownBy(this::overlaid)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(own.resolve("known-hosts.txt") + ":1: `nobody` is no address");
  }

  @Test
  void aMissingFolderIsRefused() {
    Path missing = own.resolve("missing");
    assertThatThrownBy(() -> Configuration.load(ShippedConf.FOLDER, Optional.of(missing)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(missing + ": is no readable folder; --conf must name a folder with files");
  }

  @Test
  void aFolderInPlaceOfAFileIsRefused() throws IOException {
    Files.createDirectory(own.resolve("assets.csv"));
    assertThatThrownBy(this::overlaid)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(own.resolve("assets.csv") + ": cannot be read; it must be a readable file");
  }

  @Test
  void anOverlayOfTheSameFilesHasTheSameHash() throws IOException {
    writeShipped("assets.csv", "", "");
    assertThat(overlaid().hash()).isEqualTo(ShippedConf.load().hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void thresholdsAndKnownHostsChangeTheHashButNotThatOfTheMetrics() throws IOException {
    Configuration shipped = ShippedConf.load();
    write("known-hosts.txt", "192.0.2.25\n");
    writeShipped("signatures.yaml", "severity: 8", "severity: 9");
    Configuration changed = overlaid();
    assertThat(changed.hash()).isNotEqualTo(shipped.hash());
    assertThat(changed.metricsHash()).isEqualTo(shipped.metricsHash());
  }

  @Test
  void portsNetworksAndMetricsChangeTheHashOfTheMetrics() throws IOException {
    String shipped = ShippedConf.load().metricsHash();
    writeShipped("networks.csv", "valid_until\n", "valid_until\nvpn,192.0.2.0/25,,\n");
    assertThat(overlaid().metricsHash()).isNotEqualTo(shipped);
    Files.delete(own.resolve("networks.csv"));
    writeShipped("ports.yaml", "purpose: AFS", "purpose: OTHER");
    assertThat(overlaid().metricsHash()).isNotEqualTo(shipped);
    Files.delete(own.resolve("ports.yaml"));
    writeShipped("signatures.yaml", "purpose: AFS", "purpose: NTP");
    assertThat(overlaid().metricsHash()).isNotEqualTo(shipped);
  }

  @Test
  void keptBytesMakeTheSameConfigurationAgain() throws IOException {
    write("known-hosts.txt", "192.0.2.25\n");
    Configuration overlaid = overlaid();
    Configuration kept =
        Configuration.of(ConfigurationFiles.kept("kept", overlaid.files().bytes()));
    assertThat(kept.hash()).isEqualTo(overlaid.hash());
    assertThat(kept.knownHosts().contains(MAIL_SERVER)).isTrue();
    assertThat(kept.overlay()).isEmpty();
  }

  @Test
  void keptBytesMustBeThoseOfAllFiles() {
    SortedMap<String, byte[]> bytes = ShippedConf.load().files().bytes();
    bytes.remove("ports.yaml");
    assertThatThrownBy(() -> ConfigurationFiles.kept("kept", bytes))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("kept/ports.yaml: is missing; all files must be there");
  }
}
