package org.scanlake.synth;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Deals an archive's lines to its mails so that they add up exactly: encoded mails get what they
 * need, plain ones share the rest with some spread, and a mail's table is what its other lines
 * leave.
 */
final class LineBudget {
  private static final int FEWEST_OTHERS = 39;
  private static final int MOST_OTHERS = 48;

  /** Characters of a base64 line before encoding. */
  private static final int BASE64_INPUT = 57;

  /** Lines of a header, separator included, that no encoding touches, and the empty line after. */
  private static final int HEADER = 19;

  private static final int WIDEST_PROSE = 76;

  private final int[] lines;
  private final short[] others;
  private final List<TransferEncoding> encodings;
  private final TableSize size;

  LineBudget(List<TransferEncoding> encodings, TableSize size, SplittableRandom random) {
    this.encodings = encodings;
    this.size = size;
    lines = new int[encodings.size()];
    others = new short[encodings.size()];
    long left = size.lines(encodings.size());
    int plain = 0;
    for (int mail = 0; mail < lines.length; mail++) {
      others[mail] = (short) random.nextInt(FEWEST_OTHERS, MOST_OTHERS + 1);
      lines[mail] = encodedLines(mail);
      left -= lines[mail];
      plain += lines[mail] == 0 ? 1 : 0;
    }
    sharePlain(left, plain, random);
  }

  private void sharePlain(long total, int plain, SplittableRandom random) {
    if (plain == 0) {
      return;
    }
    int mean = (int) (total / plain);
    int longer = (int) (total % plain);
    int carried = 0;
    int seen = 0;
    for (int mail = 0; mail < lines.length; mail++) {
      if (lines[mail] == 0) {
        boolean balancing = carried != 0;
        boolean alone = !balancing && seen == plain - 1;
        int spread = alone ? 0 : random.nextInt(2 * size.spread() + 1) - size.spread();
        int offset = balancing ? -carried : spread;
        carried = balancing ? 0 : spread;
        lines[mail] = mean + offset + (seen < longer ? 1 : 0);
        seen++;
      }
    }
  }

  private int encodedLines(int mail) {
    int rows = size.encodedRows();
    return switch (encodings.get(mail)) {
      case PLAIN -> 0;
      case QUOTED_PRINTABLE -> others[mail] + 2 * rows + 8;
      case BASE64 -> {
        int body = rows * NfdumpLong.ROW_BYTES + (others[mail] - 13) * WIDEST_PROSE;
        yield HEADER + body / BASE64_INPUT + 1;
      }
    };
  }

  int lines(int mail) {
    return lines[mail];
  }

  /** How many lines the mail has beside its table, were it not encoded. */
  int others(int mail) {
    return others[mail];
  }

  int flows(int mail) {
    boolean plain = encodings.get(mail) == TransferEncoding.PLAIN;
    return plain ? lines[mail] - others[mail] : size.encodedRows();
  }
}
