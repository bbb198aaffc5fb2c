package org.scanlake.summary;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.scanlake.signature.Signature;
import org.scanlake.signature.SignatureSet;
import org.scanlake.signature.Signatures;

/**
 * The overall summary in the seed document's form, byte for byte. Signatures of the classic set
 * only, sorted by code point; one that never occurs is left out.
 */
public final class ClassicSummary {
  private static final String[] WEEKDAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

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
      text.append("Frequency of emails for ").append(WEEKDAYS[day.getValue() - 1]).append('=');
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
    TreeMap<String, Long> counts = new TreeMap<>(ClassicSummary::byCodePoint);
    for (int i = 0; i < signatures.all().size(); i++) {
      Signature signature = signatures.all().get(i);
      if (signature.set() == SignatureSet.CLASSIC && summary.labelled(i) > 0) {
        counts.put(signature.label(), summary.labelled(i));
      }
    }
    List<String> lines = new ArrayList<>();
    counts.forEach((label, count) -> lines.add(label + " occurs " + count + " times in "));
    return lines;
  }

  private static int byCodePoint(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }

  /** As {@code ctime} prints it; by hand, as formatters cost more than the summary itself. */
  private static String time(ZonedDateTime t) {
    return WEEKDAYS[t.getDayOfWeek().getValue() - 1]
        + " "
        + MONTHS[t.getMonthValue() - 1]
        + (t.getDayOfMonth() < 10 ? "  " : " ")
        + t.getDayOfMonth()
        + two(" ", t.getHour())
        + two(":", t.getMinute())
        + two(":", t.getSecond())
        + " "
        + t.getYear();
  }

  private static String two(String before, int number) {
    return before + (number < 10 ? "0" : "") + number;
  }
}
