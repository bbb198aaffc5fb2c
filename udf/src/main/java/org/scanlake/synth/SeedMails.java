package org.scanlake.synth;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Mails like those of the published year, in the modes that have only such. */
final class SeedMails implements MailMaker {
  private static final long PURPOSE = 3;

  private final SynthesisRequest request;
  private final Hosts hosts = new Hosts();
  private final Decks decks;
  private final YearDays days;
  private final AlertMail mail = new AlertMail();

  SeedMails(SynthesisRequest request) {
    this.request = request;
    this.decks = new Decks(request);
    this.days = new YearDays(request.seed());
  }

  @Override
  public Truth make(long index, Text archive) {
    Oddity oddity = Oddity.at(request.mode(), index % request.mailsPerYear());
    if (oddity == Oddity.DUPLICATE) {
      return make(index - Oddity.DUPLICATE_OF, archive).withKind("duplicate");
    }
    SplittableRandom random = Randomness.of(request.seed(), PURPOSE, index);
    AlertMail.Plan plan = plan(index, oddity, random);
    return truth(plan, mail.write(plan, random, archive));
  }

  private AlertMail.Plan plan(long index, Oddity oddity, SplittableRandom random) {
    Deck deck = decks.of(index);
    int card = decks.card(index);
    Host host = hosts.draw(deck.source(card), random);
    Moment moment = moment(index, random);
    return new AlertMail.Plan(
        messageId(moment, index),
        moment,
        host,
        deck.traits(card),
        Math.max(deck.flows(card), Traffic.fewest(deck.traits(card))),
        deck.lines(card),
        deck.others(card),
        deck.encoding(card),
        oddity);
  }

  private Moment moment(long index, SplittableRandom random) {
    long number = index % request.mailsPerYear();
    int year = (int) (index / request.mailsPerYear());
    return Moment.of(days.at(year, number, request.mailsPerYear()), random);
  }

  private String messageId(Moment moment, long index) {
    String seed = Long.toHexString(request.seed());
    return moment.digits() + "." + seed + "." + index + "@flow.example.org";
  }

  private static Truth truth(AlertMail.Plan plan, int badRows) {
    Oddity oddity = plan.oddity();
    String kind =
        oddity == Oddity.NO_SOURCE
            ? "no-source"
            : oddity.isAlert() ? "potential-scan" : "not-alert";
    Set<Trait> shown = oddity.hasTable() ? plan.traits() : Set.of();
    boolean known = oddity.isAlert() && plan.host().known();
    return new Truth(
        plan.messageId(),
        oddity == Oddity.NO_DATE ? plan.moment().delivered() : plan.moment().written(),
        oddity.isAlert() ? plan.host().dotted() : "",
        kind,
        oddity.hasTable() ? plan.flows() : 0,
        0,
        badRows,
        shown.isEmpty() && known ? Set.of(Trait.KNOWN) : shown,
        oddity.isAlert() ? plan.host().classes() : List.of());
  }
}
