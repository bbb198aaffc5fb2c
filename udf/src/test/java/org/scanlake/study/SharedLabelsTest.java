package org.scanlake.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.conf.Configuration;
import org.scanlake.conf.ShippedConf;
import org.scanlake.signature.Signature;
import org.scanlake.signature.Signatures;

class SharedLabelsTest {
  private static final Signatures SHIPPED = ShippedConf.load().signatures();

  @TempDir private Path own;

  /** The shipped signatures without GRE, with one of another name at its place. */
  private Signatures other() throws IOException {
    String shipped = Files.readString(ShippedConf.FOLDER.resolve("signatures.yaml"));
    String changed =
        shipped
            .replace("label: \"GRE\"\n    name: GRE", "label: \"Tunnel\"\n    name: Tunnel")
            .replace("label: \"WinMX>=20\"", "label: \"WinMX of 20\"");
    assertThat(changed).contains("name: Tunnel", "WinMX of 20");
    Files.writeString(own.resolve("signatures.yaml"), changed);
    return Configuration.load(ShippedConf.FOLDER, Optional.of(own)).signatures();
  }

  /** The shipped signatures with GRE in the modern set. */
  private Signatures withModernGre() throws IOException {
    String shipped = Files.readString(ShippedConf.FOLDER.resolve("signatures.yaml"));
    String gre =
        shipped.substring(
            shipped.indexOf("  - label: \"GRE\""), shipped.indexOf("  - label: \"Gnutella"));
    String changed =
        shipped
            .replace(gre, "")
            .replace("\nmodern:\n", "\nmodern:\n" + gre.replaceFirst(" +severity: 4\n", ""));
    Files.writeString(own.resolve("signatures.yaml"), changed);
    return Configuration.load(ShippedConf.FOLDER, Optional.of(own)).signatures();
  }

  private static BitSet labels(Signatures signatures, String... names) {
    List<String> all = signatures.all().stream().map(Signature::name).toList();
    BitSet labels = new BitSet();
    for (String name : names) {
      labels.set(all.indexOf(name));
    }
    return labels;
  }

  @Test
  void signaturesOfOneNameAreOneLabelAndOthersFollow() throws IOException {
    Signatures other = other();
    SharedLabels shared = new SharedLabels(SHIPPED, other);
    List<String> names = shared.names();
    assertThat(names).hasSize(SHIPPED.all().size() + 2).endsWith("Tunnel", "No signature");
    assertThat(names.subList(0, SHIPPED.all().size()))
        .isEqualTo(SHIPPED.all().stream().map(Signature::name).toList());
    assertThat(shared.names(shared.ofA(labels(SHIPPED, "GRE", "WinMX"))))
        .containsExactly("GRE", "WinMX");
    assertThat(shared.names(shared.ofB(labels(other, "Tunnel", "WinMX"))))
        .containsExactly("WinMX", "Tunnel");
  }

  @Test
  void anAlertWithoutAClassicLabelHasNoSignature() {
    SharedLabels shared = new SharedLabels(SHIPPED, SHIPPED);
    assertThat(shared.names(shared.ofA(new BitSet()))).containsExactly("No signature");
    assertThat(shared.names(shared.ofB(labels(SHIPPED, "SWEEP"))))
        .containsExactly("SWEEP", "No signature");
    assertThat(shared.names(shared.ofA(labels(SHIPPED, "KNOWN", "SWEEP"))))
        .containsExactly("KNOWN", "SWEEP");
  }

  @Test
  void labelIsClassicWhereItsOwnConfigurationSaysSo() throws IOException {
    Signatures moved = withModernGre();
    SharedLabels lost = new SharedLabels(SHIPPED, moved);
    assertThat(lost.names(lost.ofA(labels(SHIPPED, "GRE")))).containsExactly("GRE");
    assertThat(lost.names(lost.ofB(labels(moved, "GRE")))).containsExactly("GRE", "No signature");
    SharedLabels gained = new SharedLabels(moved, SHIPPED);
    assertThat(gained.names(gained.ofA(labels(moved, "GRE"))))
        .containsExactly("GRE", "No signature");
    assertThat(gained.names(gained.ofB(labels(SHIPPED, "GRE")))).containsExactly("GRE");
  }
}
