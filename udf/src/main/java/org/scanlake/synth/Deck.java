package org.scanlake.synth;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What up to one published year of mails shows: as many of each kind as were published, or their
 * proportions, dealt in an order of the seed's.
 */
final class Deck {
  private static final long PURPOSE = 2;
  private static final int QUOTED_PRINTABLE_IN_THOUSAND = 15;
  private static final int BASE64_IN_THOUSAND = 10;

  private final List<PublishedYear.Share> shares;
  private final List<Network> networks;
  private final List<Boolean> registered;
  private final List<TransferEncoding> encodings;
  private final LineBudget lines;

  /**
   * Deals one deck.
   *
   * @param number which deck of the archive
   * @param mails its size, at most {@link PublishedYear#MAILS}
   */
  Deck(long seed, long number, int mails, TableSize size) {
    SplittableRandom random = Randomness.of(seed, PURPOSE, number);
    List<PublishedYear.Share> kinds = PublishedYear.shares();
    shares = Randomness.dealt(kinds, shareCounts(kinds, mails), random);
    networks = networks(random);
    registered = registered(random);
    int quoted = mails * QUOTED_PRINTABLE_IN_THOUSAND / 1000;
    int base64 = mails * BASE64_IN_THOUSAND / 1000;
    int[] counts = {mails - quoted - base64, quoted, base64};
    encodings = Randomness.dealt(List.of(TransferEncoding.values()), counts, random);
    lines = new LineBudget(encodings, size, random);
  }

  /** In a small archive every trait has a mail of its own, where the published year has one. */
  private static int[] shareCounts(List<PublishedYear.Share> kinds, int mails) {
    int[] weights = kinds.stream().mapToInt(PublishedYear.Share::mails).toArray();
    int[] shown =
        kinds.stream().mapToInt(kind -> kind.mails() > 0 && kind.isSingle() ? 1 : 0).toArray();
    int showcase = IntStream.of(shown).sum();
    if (mails == PublishedYear.MAILS || mails < 2 * showcase) {
      return Apportionment.of(weights, mails);
    }
    int[] counts = Apportionment.of(weights, mails - showcase);
    Arrays.setAll(counts, kind -> counts[kind] + shown[kind]);
    return counts;
  }

  private List<Network> networks(SplittableRandom random) {
    List<Network> all = List.of(Network.values());
    int known = (int) IntStream.range(0, shares.size()).filter(this::isKnown).count();
    int[] knownWeights = all.stream().mapToInt(Network::known).toArray();
    int[] otherWeights = all.stream().mapToInt(Network::notKnown).toArray();
    Iterator<Network> forKnown =
        Randomness.dealt(all, Apportionment.of(knownWeights, known), random).iterator();
    Iterator<Network> forOthers =
        Randomness.dealt(all, Apportionment.of(otherWeights, shares.size() - known), random)
            .iterator();
    return IntStream.range(0, shares.size())
        .mapToObj(mail -> isKnown(mail) ? forKnown.next() : forOthers.next())
        .toList();
  }

  private List<Boolean> registered(SplittableRandom random) {
    Map<Network, Iterator<Boolean>> cards = new EnumMap<>(Network.class);
    for (Network place : Network.values()) {
      int mails = (int) networks.stream().filter(place::equals).count();
      int in = (int) Math.round((double) place.registered() * mails / place.mails());
      int[] counts = {mails - in, in};
      cards.put(place, Randomness.dealt(List.of(false, true), counts, random).iterator());
    }
    return networks.stream().map(place -> requireNonNull(cards.get(place)).next()).toList();
  }

  private boolean isKnown(int mail) {
    return traits(mail).contains(Trait.KNOWN);
  }

  Set<Trait> traits(int mail) {
    return shares.get(mail).traits();
  }

  Hosts.HostKind source(int mail) {
    return new Hosts.HostKind(networks.get(mail), isKnown(mail), registered.get(mail));
  }

  TransferEncoding encoding(int mail) {
    return encodings.get(mail);
  }

  /** Lines of the mail in the archive, from its separator to the empty line after it. */
  int lines(int mail) {
    return lines.lines(mail);
  }

  /** Lines of the mail beside its table, were it not encoded. */
  int others(int mail) {
    return lines.others(mail);
  }

  /** Rows of the mail's table. */
  int flows(int mail) {
    return lines.flows(mail);
  }
}
