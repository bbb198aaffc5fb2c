package org.scanlake.report;

import java.util.ArrayList;
import java.util.List;
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

  private final Configuration configuration;

  public SummaryNotes(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * The notes, each line ended by LF.
   *
   * @param lake the lake's folder for the commands named; {@code DIR} when there is none yet
   */
  public String text(OverallSummary summary, MailCounts counts, String lake) {
    List<String> lines = new ArrayList<>();
    lines.add(mails(counts));
    lines.add(rows(counts, summary.withoutFlows()));
    addLeftOut(counts.leftOut(), lines);
    addMissingClasses(lines);
    lines.add("modern signatures: " + modern(summary));
    lines.add("lists: " + commands(TerminalText.shown(lake)));
    return String.join("\n", lines) + "\n";
  }

  private static String mails(MailCounts counts) {
    return String.format(
        "%d mails: %d alerts, %d duplicates, %d not alerts, %d quarantined",
        counts.mails(),
        counts.alertMails(),
        counts.duplicates(),
        counts.notAlerts(),
        counts.quarantined());
  }

  private static String rows(MailCounts counts, long withoutFlows) {
    return String.format(
        "%d alerts without flows; %d flow rows, %d repeated, %d bad",
        withoutFlows, counts.flows(), counts.repeated(), counts.badRows());
  }

  private static void addLeftOut(MailCounts.LeftOut leftOut, List<String> lines) {
    if (leftOut.otherFiles() + leftOut.preambles() + leftOut.truncated() > 0) {
      lines.add(
          String.format(
              "%d files are no mails; %d archives are damaged or end too early, %d have text before"
                  + " their first mail",
              leftOut.otherFiles(), leftOut.truncated(), leftOut.preambles()));
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
    return String.join(", ", counts) + " of " + summary.alerts() + " alerts";
  }

  private static String commands(String lake) {
    return String.format(
        "scanlake alerts --lake %s [--label NAME], scanlake explain ALERT --lake %s,"
            + " scanlake quarantine list --lake %s",
        lake, lake, lake);
  }
}
