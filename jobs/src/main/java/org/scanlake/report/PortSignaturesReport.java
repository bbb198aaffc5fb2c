package org.scanlake.report;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.scanlake.ports.JudgedSource;
import org.scanlake.worm.PortSignature;

/**
 * The port signature report. As text, each window is a line with its start and length, the heading
 * of the published report, and its lines exactly as that has them; behind them stands what is said
 * of each, and last which counts are not exact.
 */
public final class PortSignaturesReport {
  private static final List<String> VERDICTS =
      List.of("window", "ip src", "verdict", "port set", "rule", "or else");

  private final Iterable<JudgedSource> sources;

  /**
   * @param sources by window, then address; gone through several times, and never kept
   */
  public PortSignaturesReport(Iterable<JudgedSource> sources) {
    this.sources = sources;
  }

  /** For people. */
  public void text(PrintWriter out) {
    InexactCounts inexact = new InexactCounts();
    Instant window = Instant.MIN;
    for (JudgedSource source : sources) {
      if (!source.start().equals(window)) {
        window = source.start();
        out.print(window + " " + source.window().text() + "\n" + PortSignature.HEADING + "\n");
      }
      out.print(source.signature() + "\n");
      inexact.add(source.signature().tuple().qualities());
    }
    if (inexact.signatures() > 0) {
      out.print("\n");
      new ListReport<>(VERDICTS, PortSignaturesReport::verdict, sources).text(out);
      out.print("\n");
    }
    out.print(inexact);
  }

  private static List<Object> verdict(JudgedSource source) {
    return List.of(
        source.start(),
        source.signature().source(),
        source.verdict().verdict().text(),
        source.verdict().portSet(),
        source.verdict().rule(),
        source.verdict().innocentCause());
  }

  /** For programs, all columns of the table. */
  public void csv(PrintWriter out) {
    all().csv(out);
  }

  /** For programs, all columns of the table. */
  public void json(PrintWriter out) {
    all().json(out);
  }

  private ListReport<JudgedSource> all() {
    return new ListReport<>(JudgedSource.COLUMNS, JudgedSource::cells, sources);
  }
}
