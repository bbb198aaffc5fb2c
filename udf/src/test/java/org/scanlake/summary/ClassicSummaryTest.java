package org.scanlake.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scanlake.conf.ShippedConf;
import org.scanlake.signature.Signatures;

class ClassicSummaryTest {
  private static final Signatures SIGNATURES = ShippedConf.load().signatures();
  private static final LocalDate SATURDAY = LocalDate.of(2006, 10, 7);

  private static AlertVerdict alert(LocalDate day, Set<String> classes, String... labels) {
    BitSet bits = new BitSet();
    for (String label : labels) {
      IntStream.range(0, SIGNATURES.all().size())
          .filter(i -> SIGNATURES.all().get(i).label().equals(label))
          .forEach(bits::set);
    }
    return new AlertVerdict(bits, classes, day, 1);
  }

  private static OverallSummary summary(AlertVerdict... alerts) {
    OverallSummary summary = new OverallSummary(SIGNATURES);
    for (AlertVerdict alert : alerts) {
      summary.add(alert);
    }
    return summary;
  }

  private static List<String> lines(OverallSummary summary) {
    ZonedDateTime finished = ZonedDateTime.of(2007, 8, 7, 7, 5, 9, 0, ZoneOffset.UTC);
    return ClassicSummary.text(summary, SIGNATURES, 245, finished, 620, "a b").lines().toList();
  }

  @Test
  void hasTheSeedsLines() {
    OverallSummary summary =
        summary(
            alert(SATURDAY, Set.of("visitor"), "eDonkey>=20", "KNOWN"),
            alert(SATURDAY.plusDays(2), Set.of("vpn", "cando"), "BROADCAST>30"),
            alert(SATURDAY, Set.of("other")));
    assertThat(lines(summary))
        .containsExactly(
            "~~~~~~~~~~~~~~~~scans.pl overall summary~~~~~~~~~~~~~~~~~~~~~~~",
            "BROADCAST>30 occurs 1 times in 3 mails",
            "KNOWN occurs 1 times in 3 mails",
            "eDonkey>=20 occurs 1 times in 3 mails",
            "No signature found in 1 out of 3 mails",
            "Frequency of emails for Mon=1/3",
            "Frequency of emails for Tue=0/3",
            "Frequency of emails for Wed=0/3",
            "Frequency of emails for Thu=0/3",
            "Frequency of emails for Fri=0/3",
            "Frequency of emails for Sat=2/3",
            "Frequency of emails for Sun=0/3",
            "Src hosts in visitor subnet=1, VPN=1, with roaming DHCP=0, with CANDO data=1",
            "Tue Aug  7 07:05:09 2007 scans.pl finished took 620 secs.,",
            "read 245 lines with 3 emails from a b");
  }

  @Test
  void labelThatEndsInASpaceKeepsIt() {
    String run = "Conditional Run Probability>50% & >100 unique ports ";
    assertThat(lines(summary(alert(SATURDAY, Set.of("other"), run))))
        .contains(run + " occurs 1 times in 1 mails");
  }

  @Test
  void modernLabelIsNoSignatureThere() {
    OverallSummary summary = summary(alert(SATURDAY, Set.of("other"), "SWEEP"));
    assertThat(lines(summary)).contains("No signature found in 1 out of 1 mails");
    assertThat(lines(summary)).noneMatch(line -> line.startsWith("SWEEP"));
  }

  @Test
  void summariesMergeByAdding() {
    AlertVerdict a = alert(SATURDAY, Set.of("visitor"), "GRE");
    AlertVerdict b = alert(SATURDAY.plusDays(1), Set.of("other"));
    assertThat(lines(summary(a).merge(summary(b)))).isEqualTo(lines(summary(b, a)));
  }
}
