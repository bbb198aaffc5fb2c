package org.scanlake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scanlake.flowlog.Quality;
import org.scanlake.worm.CountQualities;
import org.scanlake.worm.TcpCount;

/** Which counts of the signatures of a report are not exact. */
final class InexactCounts {
  private final long[][] counts = new long[TcpCount.values().length][Quality.values().length];
  private long signatures;

  void add(CountQualities qualities) {
    for (TcpCount count : TcpCount.values()) {
      counts[count.ordinal()][qualities.of(count).ordinal()]++;
    }
    signatures++;
  }

  /** How many were added. */
  long signatures() {
    return signatures;
  }

  /** The report's last line, ended by LF. */
  @Override
  public String toString() {
    List<String> inexact = new ArrayList<>();
    for (TcpCount count : TcpCount.values()) {
      for (Quality quality : List.of(Quality.LOWER_BOUND, Quality.ASSUMED)) {
        long of = counts[count.ordinal()][quality.ordinal()];
        if (of > 0) {
          inexact.add(count.text() + " " + name(quality) + " in " + of);
        }
      }
    }
    String all = Counted.of(signatures, "signature");
    return inexact.isEmpty()
        ? "# " + all + ", all counts exact\n"
        : "# " + all + ", not exact: " + String.join(", ", inexact) + "\n";
  }

  private static String name(Quality quality) {
    return quality.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
