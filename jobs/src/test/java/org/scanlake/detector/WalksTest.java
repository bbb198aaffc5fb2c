package org.scanlake.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.Flows;
import org.scanlake.lake.ScanVerdicts;

@ExtendWith(SparkExtension.class)
class WalksTest {
  private static final String SCANNER = "192.0.2.66";
  private static final PeriodLength HOUR = PeriodLength.parse("1h");

  private static Dataset<Row> walk(SparkAssert spark, PeriodLength length, List<MadeFlow> flows) {
    return Walks.verdicts(Verdicts.lake(spark), Verdicts.flows(spark, flows), length);
  }

  private static List<String> verdicts(SparkAssert spark, MadeFlow... flows) {
    return Verdicts.of(walk(spark, PeriodLength.DAY, List.of(flows)));
  }

  @Test
  void fourFailuresInARowFlagFourSuccessesClear(SparkAssert spark) {
    List<MadeFlow> flows = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      flows.add(MadeFlow.failed(i, SCANNER, "10.0.0." + i));
      flows.add(MadeFlow.succeeded(i, "192.0.2.10", "10.0.0." + i));
      flows.add(
          i < 4
              ? MadeFlow.failed(i, "192.0.2.9", "10.0.0." + i)
              : MadeFlow.succeeded(i, "192.0.2.9", "10.0.0.9"));
    }
    assertThat(
            Verdicts.text(
                walk(spark, PeriodLength.DAY, flows),
                ScanVerdicts.SOURCE,
                ScanVerdicts.VERDICT,
                ScanVerdicts.EVIDENCE))
        .containsExactly(
            "192.0.2.10 benign walk ----, decided by 4 of 4 first contacts",
            "192.0.2.66 scanner walk ++++, decided by 4 of 4 first contacts",
            "192.0.2.9 undecided walk +++-, open after 4 first contacts");
  }

  @Test
  void onlyFirstContactsOfADestinationCount(SparkAssert spark) {
    assertThat(
            verdicts(
                spark,
                MadeFlow.succeeded(0, SCANNER, "10.0.0.1"),
                MadeFlow.failed(1, SCANNER, "10.0.0.1"),
                MadeFlow.failed(2, SCANNER, "10.0.0.1").with(Flows.DST_PORT, 81),
                MadeFlow.failed(3, SCANNER, "10.0.0.2"),
                MadeFlow.failed(4, SCANNER, "10.0.0.3"),
                MadeFlow.failed(5, SCANNER, "10.0.0.4"),
                MadeFlow.failed(6, SCANNER, "10.0.0.5")))
        .containsExactly(SCANNER + " undecided");
  }

  @Test
  void stateLivesForOnePeriodOfTheClock(SparkAssert spark) {
    List<MadeFlow> flows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      flows.add(MadeFlow.failed(3598 + i, SCANNER, "10.0.0." + i));
    }
    assertThat(Verdicts.of(walk(spark, PeriodLength.DAY, flows)))
        .containsExactly(SCANNER + " scanner");
    assertThat(
            Verdicts.text(
                walk(spark, HOUR, flows), VerdictRows.PERIOD_MICROS, ScanVerdicts.VERDICT))
        .containsExactly("1767571200000000 undecided", "1767574800000000 undecided");
  }

  @Test
  void aPeriodBeginsWithFreshFirstContacts(SparkAssert spark) {
    List<MadeFlow> flows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      flows.add(MadeFlow.succeeded(i, SCANNER, "10.0.0." + i));
      flows.add(MadeFlow.failed(3600 + i, SCANNER, "10.0.0." + i));
    }
    assertThat(Verdicts.of(walk(spark, HOUR, flows)))
        .containsExactly(SCANNER + " benign", SCANNER + " scanner");
  }

  /** 10.0.0.9 is the lower number and the later text. */
  @Test
  void tiesInTimeBreakByDestinationAddressAsANumber(SparkAssert spark) {
    Dataset<Row> walk =
        walk(
            spark,
            PeriodLength.DAY,
            List.of(
                MadeFlow.failed(0, SCANNER, "10.0.0.10"),
                MadeFlow.succeeded(0, SCANNER, "10.0.0.9")));
    assertThat(Verdicts.text(walk, ScanVerdicts.EVIDENCE))
        .containsExactly("walk -+, open after 2 first contacts");
  }

  @Test
  void ofTwoContactsAtOnceWithOneDestinationTheSuccessIsFirst(SparkAssert spark) {
    Dataset<Row> walk =
        walk(
            spark,
            PeriodLength.DAY,
            List.of(
                MadeFlow.failed(0, SCANNER, "10.0.0.1"),
                MadeFlow.succeeded(0, SCANNER, "10.0.0.1").with(Flows.DST_PORT, 81)));
    assertThat(Verdicts.text(walk, ScanVerdicts.EVIDENCE))
        .containsExactly("walk -, open after 1 first contacts");
  }

  @Test
  void backscatterIsNoContact(SparkAssert spark) {
    List<MadeFlow> flows = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      flows.add(MadeFlow.back(i, "192.0.2.80", "10.0.0." + i, 18));
      flows.add(MadeFlow.back(i + 10, "192.0.2.80", "10.0.1." + i, 4));
      flows.add(MadeFlow.tcp(i + 20, "192.0.2.80", "10.0.2." + i).with(Flows.DST_PACKETS, 0L));
    }
    assertThat(Verdicts.of(walk(spark, PeriodLength.DAY, flows))).isEmpty();
  }

  @Test
  void theReverseFlowDecidesOfAOneWaySyn(SparkAssert spark) {
    List<MadeFlow> flows = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      flows.add(MadeFlow.syn(i, SCANNER, "10.0.0." + i));
      flows.add(MadeFlow.syn(i, "192.0.2.1", "10.0.1." + i));
      flows.add(MadeFlow.back(i + 0.5, "10.0.1." + i, "192.0.2.1", i % 2 == 0 ? 4 : 20));
      flows.add(MadeFlow.syn(i, "192.0.2.2", "10.0.2." + i));
      flows.add(MadeFlow.back(i + 59, "10.0.2." + i, "192.0.2.2", 18));
      flows.add(MadeFlow.syn(i, "192.0.2.3", "10.0.3." + i));
      flows.add(MadeFlow.back(i + 61, "10.0.3." + i, "192.0.2.3", 18));
    }
    assertThat(Verdicts.of(walk(spark, PeriodLength.DAY, flows)))
        .containsExactly(
            "192.0.2.1 scanner", "192.0.2.2 benign", "192.0.2.3 scanner", SCANNER + " scanner");
  }

  @Test
  void anotherPortIsNoReverseFlow(SparkAssert spark) {
    List<MadeFlow> flows = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      flows.add(MadeFlow.syn(i, SCANNER, "10.0.0." + i));
      flows.add(MadeFlow.back(i, "10.0.0." + i, SCANNER, 18).with(Flows.SRC_PORT, 81));
    }
    assertThat(Verdicts.of(walk(spark, PeriodLength.DAY, flows)))
        .containsExactly(SCANNER + " scanner");
  }

  @Test
  void ofTwoOneWayFlowsWithSynAndAckTheEarlierOpened(SparkAssert spark) {
    List<MadeFlow> flows = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      flows.add(
          MadeFlow.tcp(i, "192.0.2.5", "10.0.0." + i)
              .with(Flows.CONTACT, "syn+ack")
              .with(Flows.SRC_FLAGS, 27));
      flows.add(MadeFlow.back(i + 0.1, "10.0.0." + i, "192.0.2.5", 27));
    }
    assertThat(Verdicts.of(walk(spark, PeriodLength.DAY, flows)))
        .containsExactly("192.0.2.5 benign");
  }

  @Test
  void ofTwoAtTheSameTimeTheOneToTheLowerPortOpenedThenTheLowerSource(SparkAssert spark) {
    List<MadeFlow> flows = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      flows.add(MadeFlow.back(i, "10.0.0." + i, "192.0.2.5", 27));
      flows.add(
          MadeFlow.back(i, "192.0.2.5", "10.0.0." + i, 27)
              .with(Flows.SRC_PORT, 40000)
              .with(Flows.DST_PORT, 80));
      flows.add(MadeFlow.back(i, "192.0.2.10", "10.0.1." + i, 27).with(Flows.DST_PORT, 80));
      flows.add(MadeFlow.back(i, "10.0.1." + i, "192.0.2.10", 27).with(Flows.DST_PORT, 80));
    }
    assertThat(Verdicts.of(walk(spark, PeriodLength.DAY, flows)))
        .containsExactly(
            "10.0.1.1 undecided",
            "10.0.1.2 undecided",
            "10.0.1.3 undecided",
            "10.0.1.4 undecided",
            "192.0.2.5 benign");
  }

  @Test
  void aOneWayFlowWithSynAndAckAloneIsNoContact(SparkAssert spark) {
    assertThat(
            verdicts(
                spark,
                MadeFlow.back(1, "192.0.2.5", "10.0.0.1", 27),
                MadeFlow.syn(1, "192.0.2.6", "10.0.0.1")))
        .containsExactly("192.0.2.6 undecided");
  }

  @Test
  void ipv6SourcesWalkToo(SparkAssert spark) {
    List<MadeFlow> flows = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      flows.add(MadeFlow.failed(i, "2001:db8::66", "2001:db8:1::" + i));
    }
    assertThat(Verdicts.of(walk(spark, PeriodLength.DAY, flows)))
        .containsExactly("2001:db8::66 scanner");
  }

  /** Any order of rows gives what a list of each source's contacts gives. */
  @Test
  void walksAreThoseOfANaiveReferenceWhateverTheOrderOfRows(SparkAssert spark) {
    for (int seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      List<Contact> contacts = contacts(random);
      List<MadeFlow> flows = new ArrayList<>(contacts.stream().map(Contact::flow).toList());
      Collections.shuffle(flows, random);
      assertThat(
              Verdicts.text(
                  walk(spark, HOUR, flows),
                  ScanVerdicts.SOURCE,
                  VerdictRows.PERIOD_MICROS,
                  ScanVerdicts.VERDICT,
                  ScanVerdicts.EVIDENCE))
          .isEqualTo(naive(contacts));
    }
  }

  private record Contact(int second, String source, int host, boolean failed) {
    MadeFlow flow() {
      String destination = "10.0.0." + host;
      return failed
          ? MadeFlow.failed(second, source, destination)
          : MadeFlow.succeeded(second, source, destination);
    }
  }

  private static List<Contact> contacts(Random random) {
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      contacts.add(
          new Contact(
              random.nextInt(3 * 3600),
              "192.0.2." + random.nextInt(12),
              random.nextInt(200),
              random.nextInt(3) > 0));
    }
    return contacts;
  }

  private static List<String> naive(List<Contact> contacts) {
    TreeMap<String, RandomWalk> walks = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    List<Contact> sorted = new ArrayList<>(contacts);
    sorted.sort(
        Comparator.comparing(Contact::second)
            .thenComparing(Contact::host)
            .thenComparing(Contact::failed));
    for (Contact contact : sorted) {
      long period = 1767571200000000L + contact.second / 3600 * 3600_000_000L;
      String walk = contact.source + " " + period;
      if (seen.add(walk + " " + contact.host)) {
        walks
            .computeIfAbsent(walk, key -> new RandomWalk(WalkHypotheses.DEFAULT))
            .contact(contact.failed);
      }
    }
    List<String> text = new ArrayList<>();
    walks.forEach(
        (key, walk) -> text.add(key + " " + walk.verdict().text() + " " + walk.evidence()));
    return text.stream().sorted().toList();
  }
}
