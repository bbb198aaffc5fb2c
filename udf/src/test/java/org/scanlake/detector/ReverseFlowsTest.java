package org.scanlake.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scanlake.detector.Opening.ANSWER;
import static org.scanlake.detector.Opening.SYN;
import static org.scanlake.detector.Opening.SYN_AND_ACK;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReverseFlowsTest {
  private static final int WITHIN = 60;

  record OneWay(long second, boolean forward, Opening opening) {}

  private static OneWay forth(long second, Opening opening) {
    return new OneWay(second, true, opening);
  }

  private static OneWay back(long second, Opening opening) {
    return new OneWay(second, false, opening);
  }

  private static List<String> contacts(List<OneWay> flows) {
    List<String> contacts = new ArrayList<>();
    ReverseFlows reverse =
        new ReverseFlows(
            (start, forward, failed) -> contacts.add(text(start / 1_000_000, forward, failed)));
    flows.forEach(flow -> reverse.add(flow.second * 1_000_000, flow.forward, flow.opening));
    reverse.end();
    return contacts.stream().sorted().toList();
  }

  private static String text(long second, boolean forward, boolean failed) {
    return second + (forward ? " forth " : " back ") + (failed ? "failed" : "succeeded");
  }

  private static List<String> contacts(OneWay... flows) {
    return contacts(List.of(flows));
  }

  @Test
  void aSynWithoutReverseFlowFailed() {
    assertThat(contacts(forth(0, SYN))).containsExactly("0 forth failed");
  }

  @Test
  void aSynThatWasAnsweredWithin60SecondsSucceeded() {
    assertThat(contacts(forth(0, SYN), back(60, ANSWER))).containsExactly("0 forth succeeded");
    assertThat(contacts(forth(0, SYN), back(61, ANSWER))).containsExactly("0 forth failed");
    assertThat(contacts(back(0, SYN_AND_ACK), forth(60, SYN)))
        .containsExactly("60 forth succeeded");
  }

  @Test
  void synsBothWaysWithoutAckFailed() {
    assertThat(contacts(forth(0, SYN), back(1, SYN)))
        .containsExactly("0 forth failed", "1 back failed");
  }

  @Test
  void ofTwoWithSynAndAckTheEarlierOpened() {
    assertThat(contacts(back(0, SYN_AND_ACK), forth(1, SYN_AND_ACK)))
        .containsExactly("0 back succeeded");
  }

  @Test
  void aSynAndAckWithoutReverseFlowIsNoContact() {
    assertThat(contacts(forth(0, SYN_AND_ACK))).isEmpty();
    assertThat(contacts(forth(0, SYN_AND_ACK), back(61, SYN_AND_ACK))).isEmpty();
  }

  @Test
  void aSynAndAckWhoseReverseFlowIsASynAnswered() {
    assertThat(contacts(forth(0, SYN_AND_ACK), back(1, SYN))).containsExactly("1 back succeeded");
  }

  @Test
  void answersAreNoContacts() {
    assertThat(contacts(forth(0, ANSWER), back(1, ANSWER))).isEmpty();
  }

  @Test
  void anEndedFiveTupleSaysNothingOfTheNext() {
    List<Boolean> failed = new ArrayList<>();
    ReverseFlows reverse = new ReverseFlows((start, forward, failure) -> failed.add(failure));
    reverse.add(0, true, SYN);
    reverse.end();
    reverse.add(1, false, ANSWER);
    reverse.end();
    assertThat(failed).containsExactly(true);
  }

  @Provide
  Arbitrary<List<OneWay>> flows() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 200),
            Arbitraries.of(true, false),
            Arbitraries.of(Opening.class))
        .as(OneWay::new)
        .list()
        .ofMaxSize(12)
        .map(flows -> flows.stream().sorted(Comparator.comparing(OneWay::second)).toList());
  }

  @Property
  void streamingFindsWhatComparingAllPairsFinds(@ForAll("flows") List<OneWay> flows) {
    assertThat(contacts(flows)).isEqualTo(byPairs(flows));
  }

  private static List<String> byPairs(List<OneWay> flows) {
    List<String> contacts = new ArrayList<>();
    for (int i = 0; i < flows.size(); i++) {
      OneWay flow = flows.get(i);
      List<OneWay> before = reverse(flow, flows.subList(0, i));
      List<OneWay> after = reverse(flow, flows.subList(i + 1, flows.size()));
      boolean acked =
          before.stream().anyMatch(ReverseFlowsTest::hasAck)
              || after.stream().anyMatch(ReverseFlowsTest::hasAck);
      boolean opened = before.isEmpty() && !after.isEmpty() && hasAck(after.get(0));
      if (flow.opening == SYN) {
        contacts.add(text(flow.second, flow.forward, !acked));
      } else if (flow.opening == SYN_AND_ACK && opened) {
        contacts.add(text(flow.second, flow.forward, false));
      }
    }
    return contacts.stream().sorted().toList();
  }

  private static List<OneWay> reverse(OneWay flow, List<OneWay> others) {
    return others.stream()
        .filter(other -> other.forward != flow.forward)
        .filter(other -> Math.abs(other.second - flow.second) <= WITHIN)
        .toList();
  }

  private static boolean hasAck(OneWay flow) {
    return flow.opening != SYN;
  }
}
