package org.scanlake.parsed;

import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.flowlog.Quality;
import org.scanlake.flowlog.TcpCounts;

/** The letters of column {@code quality} of table {@code flows}. */
final class QualityText {
  private static final Quality[] QUALITIES = Quality.values();

  /** Letters of each end. */
  static final int LETTERS = 3;

  private static final int UNKNOWN = -1;
  private static final int EACH = 4;

  private QualityText() {}

  /** A number that stands for the qualities of what one end sent. */
  static long code(TcpCounts counts) {
    return counts.areKnown()
        ? (counts.synQuality.ordinal() * EACH + counts.finQuality.ordinal()) * EACH
            + counts.rstQuality.ordinal()
        : UNKNOWN;
  }

  /** The letters that the numbers of both ends stand for. */
  static UTF8String ofCodes(long src, long dst) {
    return UTF8String.fromString(ofCode((int) src) + ofCode((int) dst));
  }

  private static String ofCode(int code) {
    return code == UNKNOWN
        ? "---"
        : "" + letter(code / EACH / EACH) + letter(code / EACH % EACH) + letter(code % EACH);
  }

  private static char letter(int quality) {
    return QUALITIES[quality].letter();
  }

  /**
   * Sets the qualities that three letters of {@code text} stand for.
   *
   * @param at where they begin
   */
  static void read(UTF8String text, int at, TcpCounts counts) {
    if (counts.areKnown()) {
      counts.synQuality = quality(text.getByte(at));
      counts.finQuality = quality(text.getByte(at + 1));
      counts.rstQuality = quality(text.getByte(at + 2));
    }
  }

  private static Quality quality(byte letter) {
    for (Quality quality : QUALITIES) {
      if (quality.letter() == letter) {
        return quality;
      }
    }
    throw new IllegalArgumentException("no quality has the letter " + (char) letter);
  }
}
