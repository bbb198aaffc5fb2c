package org.scanlake.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts made flows with rules of its own, written from the specification "signatures". */
class TrafficTest {
  static Iterable<PublishedYear.Share> shares() {
    return PublishedYear.shares();
  }

  @ParameterizedTest
  @MethodSource("shares")
  void flowsShowTheTraitsAskedForAndNoOthers(PublishedYear.Share share) {
    for (int seed = 0; seed < 150; seed++) {
      int flows = Math.max(Traffic.fewest(share.traits()), seed % 2 == 0 ? 190 : 70);
      Tally tally = tally(share.traits(), flows, seed);
      assertThat(tally.flows).isEqualTo(flows);
      assertThat(tally.traits()).isEqualTo(withoutKnown(share.traits()));
    }
  }

  @Test
  void thresholdsAreMetExactlyAndMissedByOne() {
    Set<Integer> pings = new HashSet<>();
    for (int seed = 0; seed < 3000; seed++) {
      pings.add(tally(seed % 2 == 0 ? Set.of() : Set.of(Trait.PING), 190, seed).pings);
    }
    assertThat(pings).contains(0, 59, 60);
  }

  private static Tally tally(Set<Trait> traits, int flows, int seed) {
    SplittableRandom random = Randomness.of(seed, 9, 9);
    Traffic traffic = new Traffic(traits, Traffic.MISSABLE, flows, random);
    Tally tally = new Tally();
    Flow flow = new Flow();
    while (traffic.next(flow)) {
      tally.add(flow);
    }
    return tally;
  }

  private static Set<Trait> withoutKnown(Set<Trait> traits) {
    Set<Trait> shown = new HashSet<>(traits);
    shown.remove(Trait.KNOWN);
    return shown;
  }

  private static final class Tally {
    private final int[] counts = new int[Trait.values().length];
    private final Set<Integer> ports = new HashSet<>();
    private final Set<Integer> strangers = new HashSet<>();
    private int strange;
    private int pings;
    private int flows;

    void add(Flow flow) {
      flows++;
      int port = flow.destinationPort;
      boolean transport = flow.protocol == Flow.TCP || flow.protocol == Flow.UDP;
      if (transport) {
        ports.add(port);
      }
      if (flow.protocol == Flow.ICMP && port == 2048) {
        pings++;
      }
      if (flow.protocol == Flow.GRE) {
        counts[Trait.GRE.ordinal()]++;
      }
      if ((flow.destination & 255) == 255) {
        counts[Trait.BROADCAST.ordinal()]++;
      }
      Trait trait = transport ? purpose(flow.protocol, port) : Trait.KNOWN;
      counts[trait.ordinal()]++;
      if (transport && trait == Trait.SKYPE) {
        strange++;
        strangers.add(flow.destination);
      }
    }

    /** KNOWN stands for purposes without a trait, SKYPE for ports without a purpose. */
    private static Trait purpose(int protocol, int port) {
      return switch (port) {
        case 6345, 6346, 6347, 6348 -> Trait.GNUTELLA;
        case 6881 -> Trait.BITTORRENT;
        case 1214 -> Trait.KAZAA;
        case 4661, 4662, 4665, 4672 -> Trait.EDONKEY;
        case 6699, 6257 -> Trait.WINMX;
        case 25 -> Trait.SMTP;
        case 135 -> protocol == Flow.TCP ? Trait.RPC : Trait.SKYPE;
        case 22, 23, 53, 67, 80, 110, 123, 143, 443, 445, 631 -> Trait.KNOWN;
        default -> port >= 7000 && port <= 7009 ? Trait.AFS : Trait.SKYPE;
      };
    }

    Set<Trait> traits() {
      Set<Trait> shown = new HashSet<>();
      for (Trait trait : EnumSet.complementOf(EnumSet.of(Trait.KNOWN, Trait.SKYPE, Trait.PING))) {
        if (trait != Trait.PORT_RUN && counts[trait.ordinal()] >= trait.minimum()) {
          shown.add(trait);
        }
      }
      if (pings >= 60) {
        shown.add(Trait.PING);
      }
      if (strange >= 60 && strangers.size() >= 30) {
        shown.add(Trait.SKYPE);
      }
      long followed = ports.stream().filter(port -> ports.contains(port + 1)).count();
      if (ports.size() > 100 && 2 * followed > ports.size()) {
        shown.add(Trait.PORT_RUN);
      }
      return shown;
    }
  }
}
