package org.scanlake.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scanlake.ports.Listed.of;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scanlake.network.Address;
import org.scanlake.network.Prefix;

class CampaignsTest {
  private static Iterable<Campaign> campaigns(JudgedSource... sources) {
    return new Campaigns(List.of(sources));
  }

  @Test
  void alikeSourcesOfOneNetworkAreOneCampaign() {
    assertThat(
            campaigns(
                of(1, "192.0.2.3", 100, 5554, 9898),
                of(1, "192.0.2.30", 90, 5554, 9898),
                of(1, "192.0.2.31", 100, 445)))
        .containsExactly(
            new Campaign(
                Instant.parse("1970-01-01T01:00:00Z"),
                Prefix.parse("192.0.2.0/24"),
                "5554,9898",
                Optional.of("dabber"),
                2,
                Address.parse("192.0.2.3").orElseThrow(),
                Address.parse("192.0.2.30").orElseThrow()));
  }

  @Test
  void networksOfIpv6AreOf48Bits() {
    assertThat(
            campaigns(
                of(1, "2001:db8:1:1::1", 100, 22),
                of(1, "2001:db8:1:2::1", 100, 22),
                of(1, "2001:db8:2::1", 100, 22)))
        .extracting(campaign -> campaign.network().toString())
        .containsExactly("2001:db8:1::/48");
  }

  @Test
  void anotherNetworkWindowPortSetOrALowWorkWeightIsNoneOfIt() {
    assertThat(
            campaigns(
                of(1, "192.0.2.3", 100, 22),
                of(1, "192.0.2.4", 89, 22),
                of(1, "192.0.2.5", 100, 22, 23),
                of(1, "192.0.3.3", 100, 22),
                of(2, "192.0.3.3", 100, 22)))
        .isEmpty();
  }

  @Test
  void campaignsOfANetworkAreInTheOrderOfTheirPorts() {
    assertThat(
            campaigns(
                of(1, "192.0.2.1", 100, 445),
                of(1, "192.0.2.2", 100, 22),
                of(1, "192.0.2.3", 100, 22),
                of(1, "192.0.2.4", 100, 445),
                of(2, "192.0.2.4", 100, 80),
                of(2, "192.0.2.5", 100, 80)))
        .extracting(Campaign::ports)
        .containsExactly("22", "445", "80");
  }
}
