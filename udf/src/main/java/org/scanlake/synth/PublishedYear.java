package org.scanlake.synth;

import static org.scanlake.synth.Trait.AFS;
import static org.scanlake.synth.Trait.BITTORRENT;
import static org.scanlake.synth.Trait.BROADCAST;
import static org.scanlake.synth.Trait.EDONKEY;
import static org.scanlake.synth.Trait.GNUTELLA;
import static org.scanlake.synth.Trait.GRE;
import static org.scanlake.synth.Trait.KAZAA;
import static org.scanlake.synth.Trait.KNOWN;
import static org.scanlake.synth.Trait.PING;
import static org.scanlake.synth.Trait.PORT_RUN;
import static org.scanlake.synth.Trait.RPC;
import static org.scanlake.synth.Trait.SKYPE;
import static org.scanlake.synth.Trait.SMTP;
import static org.scanlake.synth.Trait.WINMX;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The counts of the overall summary that seed document 000 published. */
final class PublishedYear {
  static final int MAILS = 5550;
  static final long LINES = 1_356_214;
  static final int UNLABELLED = 446;
  static final LocalDate FIRST_DAY = LocalDate.of(2006, 10, 7);
  static final LocalDate LAST_DAY = LocalDate.of(2007, 8, 15);

  /** Mails by weekday, Monday first. */
  private static final int[] WEEKDAYS = {898, 929, 969, 907, 825, 499, 523};

  private static final Map<Trait, Integer> LABELLED =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(BROADCAST, 2),
              Map.entry(BITTORRENT, 324),
              Map.entry(PORT_RUN, 125),
              Map.entry(GRE, 29),
              Map.entry(GNUTELLA, 302),
              Map.entry(KAZAA, 7),
              Map.entry(KNOWN, 1029),
              Map.entry(AFS, 23),
              Map.entry(PING, 910),
              Map.entry(RPC, 11),
              Map.entry(SKYPE, 3395),
              Map.entry(SMTP, 8),
              Map.entry(WINMX, 1),
              Map.entry(EDONKEY, 176)));

  /**
   * Mails with several traits. Their numbers are ours, but for one sum the publication gives: the
   * labels exceed the labelled mails by 1238.
   */
  private static final List<Share> COMBINED =
      List.of(
          new Share(Set.of(KNOWN, PING), 310),
          new Share(Set.of(KNOWN, SKYPE), 290),
          new Share(Set.of(KNOWN, AFS), 11),
          new Share(Set.of(KNOWN, SMTP), 5),
          new Share(Set.of(KNOWN, PORT_RUN), 6),
          new Share(Set.of(KNOWN, GRE), 6),
          new Share(Set.of(KNOWN, BROADCAST), 1),
          new Share(Set.of(SKYPE, BITTORRENT), 201),
          new Share(Set.of(SKYPE, GNUTELLA), 150),
          new Share(Set.of(SKYPE, EDONKEY), 90),
          new Share(Set.of(SKYPE, BITTORRENT, EDONKEY), 20),
          new Share(Set.of(SKYPE, BITTORRENT, GNUTELLA), 12),
          new Share(Set.of(SKYPE, PING), 35),
          new Share(Set.of(SKYPE, GRE), 15),
          new Share(Set.of(SKYPE, PORT_RUN), 10),
          new Share(Set.of(SKYPE, AFS), 4),
          new Share(Set.of(SKYPE, KAZAA), 3),
          new Share(Set.of(SKYPE, SMTP), 1),
          new Share(Set.of(BITTORRENT, GNUTELLA), 15),
          new Share(Set.of(BITTORRENT, EDONKEY), 10),
          new Share(Set.of(GNUTELLA, EDONKEY), 8),
          new Share(Set.of(PING, RPC), 3));

  /** So many mails show exactly these traits. */
  record Share(Set<Trait> traits, int mails) {
    /** Traits in their own order: a set without one would differ from run to run. */
    Share {
      EnumSet<Trait> ordered = EnumSet.noneOf(Trait.class);
      ordered.addAll(traits);
      traits = Collections.unmodifiableSet(ordered);
    }

    /** At most one trait. */
    boolean isSingle() {
      return traits.size() <= 1;
    }
  }

  private PublishedYear() {}

  static int[] weekdays() {
    return WEEKDAYS.clone();
  }

  /** The whole year: every mail in one share. */
  static List<Share> shares() {
    List<Share> shares = new ArrayList<>();
    shares.add(new Share(Set.of(), UNLABELLED));
    LABELLED.forEach(
        (trait, mails) -> shares.add(new Share(Set.of(trait), mails - combined(trait))));
    shares.addAll(COMBINED);
    return List.copyOf(shares);
  }

  private static int combined(Trait trait) {
    return COMBINED.stream()
        .filter(share -> share.traits().contains(trait))
        .mapToInt(Share::mails)
        .sum();
  }
}
