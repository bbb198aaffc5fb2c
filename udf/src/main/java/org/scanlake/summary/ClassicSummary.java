package org.scanlake.summary;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scanlake.signature.Signature;
import org.scanlake.signature.SignatureSet;
import org.scanlake.signature.Signatures;

/**
 * The overall summary in the seed document's form, byte for byte. Signatures of the classic set
 * only, sorted by code point; one that never occurs is left out.
 */
public final class ClassicSummary {
  private static final String[] WEEKDAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

  private ClassicSummary() {}

  /**
   * The summary's lines, each ended by LF.
   *
   * @param lines how many lines the archives have
   * @param finished when the run ended, on the clock of whoever reads it
   * @param seconds how long the run took
   * @param path the archives as they were named
   */
  public static String text(
      OverallSummary summary,
      Signatures signatures,
      long lines,
      ZonedDateTime finished,
      long seconds,
      String path) {
    StringBuilder text = new StringBuilder(2048);
    text.append("~~~~~~~~~~~~~~~~scans.pl overall summary~~~~~~~~~~~~~~~~~~~~~~~\n");
    long mails = summary.alerts();
    for (String line : occurrences(summary, signatures)) {
      text.append(line).append(mails).append(" mails\n");
    }
    text.append("No signature found in ").append(summary.unlabelled());
    text.append(" out of ").append(mails).append(" mails\n");
    for (DayOfWeek day : DayOfWeek.values()) {
      text.append("Frequency of emails for ").append(WEEKDAYS[day.ordinal()]).append('=');
      text.append(summary.on(day)).append('/').append(mails).append('\n');
    }
    text.append("Src hosts in visitor subnet=").append(summary.inClass("visitor"));
    text.append(", VPN=").append(summary.inClass("vpn"));
    text.append(", with roaming DHCP=").append(summary.inClass("roaming"));
    text.append(", with CANDO data=").append(summary.inClass("cando")).append('\n');
    text.append(time(finished)).append(" scans.pl finished took ").append(seconds);
    text.append(" secs.,\nread ").append(lines).append(" lines with ").append(mails);
    return text.append(" emails from ").append(path).append('\n').toString();
  }

  private static List<String> occurrences(OverallSummary summary, Signatures signatures) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < signatures.all().size(); i++) {
      Signature signature = signatures.all().get(i);
      if (signature.set() == SignatureSet.CLASSIC && summary.labelled(i) > 0) {
        lines.add(signature.label() + " occurs " + summary.labelled(i) + " times in ");
      }
    }
    lines.sort(ClassicSummary::byCodePoint);
    return lines;
  }

  private static int byCodePoint(String a, String b) {
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();
    return java.util.Arrays.compare(left, right);
  }

  private static String time(ZonedDateTime finished) {
    return String.format(
        Locale.ROOT,
        "%s %s %2d %tT %d",
        WEEKDAYS[finished.getDayOfWeek().ordinal()],
        DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH).format(finished),
        finished.getDayOfMonth(),
        finished,
        finished.getYear());
  }
}
