package org.scanlake.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SourceClassesTest {
  private static final Optional<Asset> ASSET = Optional.of(new Asset(Address.ipv4(1), "", ""));

  private static List<String> names(
      Set<String> networks, Optional<Asset> asset, Optional<String> line) {
    return SourceClasses.of(new TreeSet<>(networks), asset, line).names();
  }

  @Test
  void flagsAreIndependentAndInOrder() {
    assertThat(names(Set.of("vpn", "lab", "visitor", "roaming"), ASSET, Optional.empty()))
        .containsExactly("visitor", "vpn", "roaming", "cando", "lab");
  }

  @Test
  void candoComesFromTheInventoryOrTheMail() {
    assertThat(names(Set.of(), ASSET, Optional.empty())).containsExactly("cando");
    assertThat(names(Set.of(), Optional.empty(), Optional.of("x"))).containsExactly("cando");
    assertThat(names(Set.of("vpn"), ASSET, Optional.of("x"))).containsExactly("vpn", "cando");
  }

  @Test
  void otherIsWhatNothingElseHolds() {
    assertThat(names(Set.of(), Optional.empty(), Optional.empty())).containsExactly("other");
  }
}
