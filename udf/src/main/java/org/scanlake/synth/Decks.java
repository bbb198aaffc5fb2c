package org.scanlake.synth;

/** Deals deck after deck and keeps only the last one: mails are made in order. */
final class Decks {
  private final SynthesisRequest request;
  private final TableSize rows;
  private final long decksPerYear;
  private long number = -1;
  private Deck deck;

  Decks(SynthesisRequest request) {
    this.request = request;
    rows = request.mode() == SynthesisMode.LIKE_2006 ? TableSize.PUBLISHED : TableSize.SHORT;
    decksPerYear = (request.mailsPerYear() - 1) / PublishedYear.MAILS + 1;
    deck = deal(0);
  }

  /** The deck in which the archive's mail is. */
  Deck of(long index) {
    long year = index / request.mailsPerYear();
    long wanted = year * decksPerYear + index % request.mailsPerYear() / PublishedYear.MAILS;
    if (wanted != number) {
      deck = deal(wanted);
    }
    return deck;
  }

  /** The place of the archive's mail in its deck. */
  int card(long index) {
    return (int) (index % request.mailsPerYear() % PublishedYear.MAILS);
  }

  private Deck deal(long wanted) {
    number = wanted;
    long before = wanted % decksPerYear * PublishedYear.MAILS;
    int mails = (int) Math.min(PublishedYear.MAILS, request.mailsPerYear() - before);
    return new Deck(request.seed(), wanted, mails, rows);
  }
}
