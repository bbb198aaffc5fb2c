package org.scanlake.synth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What up to one published year of mails shows: as many of each kind as were published, or their
 * proportions, dealt in an order of the seed's. Only numbers are held, one line of bytes a mail.
 */
final class Deck {
  private static final long PURPOSE = 2;
  private static final int QUOTED_PRINTABLE_IN_THOUSAND = 15;
  private static final int BASE64_IN_THOUSAND = 10;

  private final List<PublishedYear.Share> shares = PublishedYear.shares();
  private final byte[] share;
  private final byte[] network;
  private final byte[] registered;
  private final byte[] encoding;
  private final LineBudget lines;

  /**
   * Deals one deck.
   *
   * @param number which deck of the archive
   * @param mails its size, at most {@link PublishedYear#MAILS}
   * @param rows the tables' size
   */
  Deck(long seed, long number, int mails, TableSize rows) {
    SplittableRandom random = Randomness.of(seed, PURPOSE, number);
    share = dealt(shareCounts(mails), random);
    network = networks(random);
    registered = registered(random);
    int quoted = mails * QUOTED_PRINTABLE_IN_THOUSAND / 1000;
    int base64 = mails * BASE64_IN_THOUSAND / 1000;
    encoding = dealt(new int[] {mails - quoted - base64, quoted, base64}, random);
    lines = new LineBudget(encoding, rows, random);
  }

  /** In a small archive every trait has a mail of its own, where the published year has one. */
  private int[] shareCounts(int mails) {
    int[] weights = shares.stream().mapToInt(PublishedYear.Share::mails).toArray();
    if (mails == PublishedYear.MAILS) {
      return weights;
    }
    int[] shown = new int[weights.length];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = weights[i] > 0 && shares.get(i).traits().size() <= 1 ? 1 : 0;
    }
    int showcase = IntStream.of(shown).sum();
    if (mails < 2 * showcase) {
      return Apportionment.of(weights, mails);
    }
    int[] counts = Apportionment.of(weights, mails - showcase);
    for (int i = 0; i < counts.length; i++) {
      counts[i] += shown[i];
    }
    return counts;
  }

  private static byte[] dealt(int[] counts, SplittableRandom random) {
    int total = IntStream.of(counts).sum();
    byte[] cards = new byte[total];
    int next = 0;
    for (int card = 0; card < counts.length; card++) {
      for (int i = 0; i < counts[card]; i++) {
        cards[next++] = (byte) card;
      }
    }
    Randomness.shuffle(cards, random);
    return cards;
  }

  private byte[] networks(SplittableRandom random) {
    int known = 0;
    for (int mail = 0; mail < share.length; mail++) {
      known += traits(mail).contains(Trait.KNOWN) ? 1 : 0;
    }
    byte[] forKnown = dealt(Apportionment.of(weights(true), known), random);
    byte[] forOthers = dealt(Apportionment.of(weights(false), share.length - known), random);
    byte[] networks = new byte[share.length];
    int nextKnown = 0;
    int nextOther = 0;
    for (int mail = 0; mail < networks.length; mail++) {
      networks[mail] =
          traits(mail).contains(Trait.KNOWN) ? forKnown[nextKnown++] : forOthers[nextOther++];
    }
    return networks;
  }

  private static int[] weights(boolean known) {
    return Arrays.stream(Network.values())
        .mapToInt(known ? Network::known : Network::notKnown)
        .toArray();
  }

  private byte[] registered(SplittableRandom random) {
    List<byte[]> cards = new ArrayList<>();
    for (Network place : Network.values()) {
      int mails = count(place);
      int in = (int) Math.round((double) place.registered() * mails / place.mails());
      cards.add(dealt(new int[] {mails - in, in}, random));
    }
    int[] next = new int[cards.size()];
    byte[] flags = new byte[share.length];
    for (int mail = 0; mail < flags.length; mail++) {
      int place = network[mail];
      flags[mail] = cards.get(place)[next[place]++];
    }
    return flags;
  }

  private int count(Network place) {
    int count = 0;
    for (byte one : network) {
      count += one == place.ordinal() ? 1 : 0;
    }
    return count;
  }

  Set<Trait> traits(int mail) {
    return shares.get(share[mail]).traits();
  }

  Hosts.HostKind source(int mail) {
    return new Hosts.HostKind(
        Network.values()[network[mail]],
        traits(mail).contains(Trait.KNOWN),
        registered[mail] == 1);
  }

  TransferEncoding encoding(int mail) {
    return TransferEncoding.values()[encoding[mail]];
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
