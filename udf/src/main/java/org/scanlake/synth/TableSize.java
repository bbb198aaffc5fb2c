package org.scanlake.synth;

/** How long made tables are. */
enum TableSize {
  /** About 193 rows, so that 5550 mails have exactly the published number of lines. */
  PUBLISHED(PublishedYear.LINES, 18),
  /** About 85 rows; only a mail's mean is planned. */
  SHORT(130L * PublishedYear.MAILS, 30);

  private final long linesOfYear;
  private final int spread;

  TableSize(long linesOfYear, int spread) {
    this.linesOfYear = linesOfYear;
    this.spread = spread;
  }

  /** Lines of so many mails. */
  long lines(int mails) {
    return linesOfYear * mails / PublishedYear.MAILS;
  }

  /** By how many lines a mail may differ from the mean. */
  int spread() {
    return spread;
  }

  /** Rows of an encoded mail, whose lines are not its rows. */
  int encodedRows() {
    return this == PUBLISHED ? 195 : 85;
  }
}
