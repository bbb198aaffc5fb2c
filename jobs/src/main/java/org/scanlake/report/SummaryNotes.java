package org.scanlake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scanlake.conf.Configuration;
import org.scanlake.network.SourceClasses;
import org.scanlake.signature.Signature;
import org.scanlake.signature.SignatureSet;
import org.scanlake.summary.OverallSummary;

/**
 * What a reader of the classic summary should know besides: mails by ledger kind, what could not be
 * read, classes that nothing defines, the modern signatures, and the commands that list all this.
 */
public final class SummaryNotes {
  private static final List<String> NETWORK_CLASSES =
      List.of(SourceClasses.VISITOR, SourceClasses.VPN, SourceClasses.ROAMING);

  private static final String NO_LISTS =
      "to list alerts and what could not be read, load with --lake DIR in place of --no-lake";

  private final Configuration configuration;

  public SummaryNotes(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * The notes, each line ended by LF.
   *
   * @param lake the lake's folder for the commands named; empty when nothing was loaded into one
   */
  public String text(OverallSummary summary, MailCounts counts, Optional<String> lake) {
    List<String> lines = new ArrayList<>();
    lines.add(mails(counts));
    lines.add(rows(counts, summary.withoutFlows()));
    addLeftOut(counts.leftOut(), lines);
    addMissingClasses(lines);
    lines.add("modern signatures: " + modern(summary));
    lines.add(lake.map(TerminalText::shown).map(this::commands).orElse(NO_LISTS));
    return String.join("\n", lines) + "\n";
  }

  private static String mails(MailCounts counts) {
    return String.format(
        "%s: %s, %s, %s, %d quarantined",
        Counted.of(counts.mails(), "mail"),
        Counted.of(counts.alertMails(), "alert"),
        Counted.of(counts.duplicates(), "duplicate"),
        Counted.of(counts.notAlerts(), "not an alert", "not alerts"),
        counts.quarantined());
  }

  private static String rows(MailCounts counts, long withoutFlows) {
    return String.format(
        "%s without flows; %s, %d repeated, %d bad",
        Counted.of(withoutFlows, "alert"),
        Counted.of(counts.flows(), "flow row"),
        counts.repeated(),
        counts.badRows());
  }

  private static void addLeftOut(MailCounts.LeftOut leftOut, List<String> lines) {
    if (leftOut.otherFiles() + leftOut.preambles() + leftOut.truncated() > 0) {
      lines.add(
          String.format(
              "%s; %s, %s",
              Counted.of(leftOut.otherFiles(), "file is no mail", "files are no mails"),
              Counted.of(
                  leftOut.truncated(),
                  "archive is damaged or ends too early",
                  "archives are damaged or end too early"),
              Counted.of(
                  leftOut.preambles(),
                  "has text before its first mail",
                  "have text before their first mail")));
    }
  }

  private void addMissingClasses(List<String> lines) {
    List<String> missing = new ArrayList<>(NETWORK_CLASSES);
    missing.removeAll(configuration.networks().classes());
    if (!missing.isEmpty()) {
      lines.add("no network configured for " + String.join(", ", missing) + " (networks.csv)");
    }
  }

  private String modern(OverallSummary summary) {
    List<Signature> all = configuration.signatures().all();
    List<String> counts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).set() == SignatureSet.MODERN) {
        counts.add(TerminalText.shown(all.get(i).label()) + " " + summary.labelled(i));
      }
    }
    return String.join(", ", counts) + " of " + Counted.of(summary.alerts(), "alert");
  }

  /** Labels and classes are given by the configuration: the commands name the same. */
  private String commands(String lake) {
    String conf =
        configuration.overlay().map(TerminalText::shown).map(" --conf "::concat).orElse("");
    return String.format(
        "lists: scanlake alerts --lake %s%s [--label NAME], scanlake explain ALERT --lake %s%s,"
            + " scanlake quarantine list --lake %s",
        lake, conf, lake, conf, lake);
  }
}
