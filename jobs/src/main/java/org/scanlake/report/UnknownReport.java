package org.scanlake.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.scanlake.signature.Condition;
import org.scanlake.signature.Signatures;
import org.scanlake.studies.Commonest;
import org.scanlake.studies.UnknownAlerts;
import org.scanlake.studies.UnknownGroup;
import org.scanlake.study.MovingThreshold;
import org.scanlake.study.NarrowMiss;

/** What alerts without a classic label have in common; for programs one row a group. */
public final class UnknownReport implements AutoCloseable {
  private static final List<String> COLUMNS =
      List.of(
          "ports",
          "#alerts",
          "#sources",
          "first",
          "last",
          "#flows",
          "#fewest_destinations",
          "#most_destinations",
          "missed",
          "#missed_alerts",
          "missed_by",
          "example");

  private final Signatures signatures;
  private final UnknownAlerts unknown;

  /**
   * What is known of them.
   *
   * @param unknown closed together with this
   */
  public UnknownReport(Signatures signatures, UnknownAlerts unknown) {
    this.signatures = signatures;
    this.unknown = unknown;
  }

  /** For programs. */
  public void csv(PrintWriter out) {
    groups().csv(out);
  }

  /** For programs. */
  public void json(PrintWriter out) {
    groups().json(out);
  }

  /** For people. */
  public void text(PrintWriter out) {
    out.print(Counted.of(unknown.alerts(), "alert") + " without a label\n\n");
    if (unknown.alerts() > 0) {
      commonest("port", unknown.ports(), out);
      commonest("purpose", unknown.purposes(), out);
      commonest("destination", unknown.destinations(), out);
      out.print(Counted.of(groups().text(out), "group") + " of like alerts\n");
    }
  }

  private static void commonest(String what, List<Commonest> all, PrintWriter out) {
    new ListReport<>(
            List.of(what, "#alerts", "#flows"),
            (Commonest one) -> List.of(one.name(), one.alerts(), one.flows()),
            all)
        .text(out);
    out.print("\n");
  }

  private ListReport<UnknownGroup> groups() {
    return new ListReport<>(COLUMNS, this::cells, unknown.groups());
  }

  private List<Object> cells(UnknownGroup group) {
    Optional<NarrowMiss> miss = group.miss();
    return List.of(
        String.join(" ", group.ports()),
        group.alerts(),
        group.sources(),
        group.first(),
        group.last(),
        group.flows(),
        group.fewestDestinations(),
        group.mostDestinations(),
        miss.map(narrowest -> signatures.all().get(narrowest.at().signature()).label().strip()),
        group.missed(),
        miss.map(this::distance),
        ShortId.of(group.example()));
  }

  /** Such as {@code flows(purpose=SMTP) 45, 5 short}. */
  private String distance(NarrowMiss miss) {
    MovingThreshold at = miss.at();
    Condition condition = at.condition(signatures);
    return condition.metric().id()
        + " "
        + Distance.value(condition, miss.value())
        + ", "
        + Distance.of(condition, miss.value());
  }

  @Override
  public void close() {
    unknown.close();
  }
}
