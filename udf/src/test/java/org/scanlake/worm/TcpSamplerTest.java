package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scanlake.worm.TestFlow.answered;
import static org.scanlake.worm.TestFlow.flow;
import static org.scanlake.worm.TestFlow.icmp;
import static org.scanlake.worm.TestFlow.quality;
import static org.scanlake.worm.TestFlow.sent;
import static org.scanlake.worm.TestFlow.tcp;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.flowlog.LogRow;
import org.scanlake.flowlog.Quality;

class TcpSamplerTest {
  @Test
  void synIsSentAndSampledByItsSourceAndReceivedByItsDestination() {
    assertThat(SampleLines.of(sent(tcp(0, 0, 445), 1, 1, 0, 0)))
        .containsExactly(
            "192.0.2.1 @0: 1 0 0 0 0 1 0 0 EEEEEEE 445:1", //
            "198.51.100.2 @0: 0 0 0 0 0 0 1 0 EEEEEEE");
  }

  @Test
  void synAckIsSynAndSynAckOfTheDestinationToTheSourcePort() {
    assertThat(SampleLines.of(answered(tcp(0, 0, 80), 1, 1, 0, 0)))
        .containsExactly(
            "192.0.2.1 @0: 0 0 0 0 0 0 1 0 EEEEEEE",
            "198.51.100.2 @0: 1 1 0 0 0 1 0 0 EEEEEEE 1024:1");
  }

  @Test
  void destinationsAreThoseOfSynsWithoutAckInTheSampleOfTheStart() {
    assertThat(destinations(answered(sent(tcp(29, 61, 80), 5, 1, 1, 0), 5, 1, 1, 0)))
        .containsExactly("192.0.2.1 @0: 198.51.100.2");
  }

  @Test
  void destinationsAreNotKnownWhereFlagsAreNot() {
    LogRow row = tcp(0, 0, 80);
    row.srcPackets = 9;
    assertThat(destinations(row)).isEmpty();
  }

  private static List<String> destinations(LogRow row) {
    TcpSampler sampler = new TcpSampler();
    sampler.add(row);
    List<byte[]> blocks = new ArrayList<>();
    sampler.drain(1, (bucket, block) -> blocks.add(block));
    return SampleLines.destinations(blocks);
  }

  @Test
  void finIsReturnedToItsReceiverAndIsNoPacketSentOrSampled() {
    assertThat(SampleLines.of(sent(tcp(0, 0, 80), 1, 0, 1, 0)))
        .containsExactly(
            "192.0.2.1 @0: 0 0 1 0 0 0 0 0 EEEEEEE", //
            "198.51.100.2 @0: 0 0 0 1 0 0 1 0 EEEEEEE");
  }

  @Test
  void rstIsReturnedToItsReceiverAndLeavesNothingWithItsSender() {
    assertThat(SampleLines.of(answered(tcp(0, 0, 80), 1, 0, 0, 1)))
        .containsExactly("192.0.2.1 @0: 0 0 0 0 1 0 1 0 EEEEEEE");
  }

  @Test
  void otherPacketsAreSentSampledAndReceived() {
    assertThat(SampleLines.of(answered(sent(tcp(0, 9, 80), 7, 1, 1, 1), 5, 1, 1, 0)))
        .containsExactly(
            "192.0.2.1 @0: 1 0 1 1 0 5 5 0 EEEEEEE 80:5",
            "198.51.100.2 @0: 1 1 1 1 1 4 7 0 EEEEEEE 1024:4");
  }

  @Test
  void synIsOfTheSampleOfTheStartAndFinAndRstOfThatOfTheEnd() {
    assertThat(SampleLines.of(sent(tcp(29.9, 60, 80), 3, 1, 1, 1)))
        .containsExactly(
            "192.0.2.1 @0: 1 0 0 0 0 1 0 0 EEEEEEE 80:1",
            "192.0.2.1 @60: 0 0 1 0 0 0 0 0 EEEEEEE",
            "198.51.100.2 @0: 0 0 0 0 0 0 1 0 EEEEEEE",
            "198.51.100.2 @60: 0 0 0 1 1 0 2 0 EEEEEEE");
  }

  /** Of 40 s from 20 on, packets lie at 25, 35, 45 and 55. */
  @Test
  void otherPacketsOfSeveralSamplesAreSpreadEvenlyAndAssumed() {
    assertThat(SampleLines.of(sent(tcp(20, 60, 80), 5, 1, 0, 0)))
        .containsExactly(
            "192.0.2.1 @0: 1 0 0 0 0 2 0 0 EEEEEAE 80:2",
            "192.0.2.1 @30: 0 0 0 0 0 3 0 0 EEEEEAE 80:3",
            "198.51.100.2 @0: 0 0 0 0 0 0 2 0 EEEEEEA",
            "198.51.100.2 @30: 0 0 0 0 0 0 3 0 EEEEEEA");
  }

  @Test
  void samplesBefore1970StartAtMultiplesOf30SecondsToo() {
    assertThat(SampleLines.of(sent(tcp(-0.1, 0, 80), 2, 1, 1, 0)))
        .containsExactly(
            "192.0.2.1 @-30: 1 0 0 0 0 1 0 0 EEEEEEE 80:1",
            "192.0.2.1 @0: 0 0 1 0 0 0 0 0 EEEEEEE",
            "198.51.100.2 @-30: 0 0 0 0 0 0 1 0 EEEEEEE",
            "198.51.100.2 @0: 0 0 0 1 0 0 1 0 EEEEEEE");
  }

  @Test
  void morePacketsWithFlagsThanPacketsLeaveNoOthers() {
    assertThat(SampleLines.of(sent(tcp(0, 0, 80), 1, 2, 1, 0)))
        .containsExactly(
            "192.0.2.1 @0: 2 0 1 0 0 2 0 0 EEEEEEE 80:2", //
            "198.51.100.2 @0: 0 0 0 1 0 0 3 0 EEEEEEE");
  }

  @Test
  void whereAllPacketsAreUnknownSumsOfPacketsAreLowerBounds() {
    assertThat(SampleLines.of(sent(tcp(0, 0, 80), LogRow.UNKNOWN, 1, 1, 0)))
        .containsExactly(
            "192.0.2.1 @0: 1 0 1 0 0 1 0 0 EEEEELE 80:1", //
            "198.51.100.2 @0: 0 0 0 1 0 0 2 0 EEEEEEL");
  }

  @Test
  void whereFlagsAreUnknownAllPacketsAreOthersAndAssumed() {
    LogRow row = tcp(0, 0, 80);
    row.srcPackets = 4;
    assertThat(SampleLines.of(row))
        .containsExactly(
            "192.0.2.1 @0: 0 0 0 0 0 4 0 0 EEEEEAE 80:4", //
            "198.51.100.2 @0: 0 0 0 0 0 0 4 0 EEEEEEA");
  }

  @Test
  void flowOfWhichNothingIsToldAddsNothing() {
    assertThat(SampleLines.of(tcp(0, 0, 80))).isEmpty();
    assertThat(SampleLines.of(sent(tcp(0, 0, 80), LogRow.UNKNOWN, 0, 0, 0))).isEmpty();
    assertThat(SampleLines.of(sent(tcp(0, 100, 80), 0, 0, 0, 0))).isEmpty();
  }

  @Test
  void unknownPortIsNoPortSample() {
    assertThat(SampleLines.of(sent(tcp(0, 0, LogRow.UNKNOWN), 1, 1, 0, 0)))
        .first()
        .isEqualTo("192.0.2.1 @0: 1 0 0 0 0 1 0 0 EEEEEEE");
  }

  @Test
  void allPacketsOfOneSampleAreExactHoweverManyOfThemHadSyn() {
    LogRow row = sent(tcp(0, 0, 80), 5, 1, 0, 0);
    quality(row.src, Quality.LOWER_BOUND, Quality.EXACT, Quality.EXACT);
    assertThat(SampleLines.of(row))
        .containsExactly(
            "192.0.2.1 @0: 1 0 0 0 0 5 0 0 LEEEEEE 80:5", //
            "198.51.100.2 @0: 0 0 0 0 0 0 5 0 EEEEEEE");
  }

  @ParameterizedTest
  @CsvSource({"LOWER_BOUND, EXACT, EELEELE, EEELEEE", "EXACT, ASSUMED, EEEEEAE, EEEEAEE"})
  void packetsSentAreAsGoodAsTheFinsAndRstsTakenFromThem(
      Quality fin, Quality rst, String sender, String receiver) {
    LogRow row = sent(tcp(0, 0, 80), 5, 0, 1, 1);
    quality(row.src, Quality.EXACT, fin, rst);
    assertThat(SampleLines.of(row))
        .containsExactly(
            "192.0.2.1 @0: 0 0 1 0 0 3 0 0 " + sender + " 80:3",
            "198.51.100.2 @0: 0 0 0 1 1 0 5 0 " + receiver);
  }

  @Test
  void sumOfSeveralSamplesIsAsGoodAsItsPackets() {
    LogRow row = sent(tcp(0, 60, 80), 3, 1, 1, 1);
    quality(row.src, Quality.LOWER_BOUND, Quality.EXACT, Quality.LOWER_BOUND);
    assertThat(SampleLines.of(row))
        .containsExactly(
            "192.0.2.1 @0: 1 0 0 0 0 1 0 0 LEEEELE 80:1",
            "192.0.2.1 @60: 0 0 1 0 0 0 0 0 EEEEEEE",
            "198.51.100.2 @0: 0 0 0 0 0 0 1 0 EEEEEEL",
            "198.51.100.2 @60: 0 0 0 1 1 0 2 0 EEEELEL");
  }

  @Test
  void worstQualityOfWhatWasAddedStays() {
    LogRow assumed = sent(tcp(1, 1, 80), 1, 1, 0, 0);
    quality(assumed.src, Quality.ASSUMED, Quality.EXACT, Quality.EXACT);
    LogRow bound = sent(tcp(2, 2, 80), 1, 1, 0, 0);
    quality(bound.src, Quality.LOWER_BOUND, Quality.EXACT, Quality.EXACT);
    assertThat(SampleLines.of(assumed, bound, sent(tcp(3, 3, 80), 1, 1, 0, 0)))
        .first()
        .isEqualTo("192.0.2.1 @0: 3 0 0 0 0 3 0 0 AEEEEEE 80:3");
  }

  @Test
  void connectionToOneselfIsSentAndReceivedByTheSameAddress() {
    LogRow row = flow(6, "::1", "::1", 0, 0);
    row.dstPort = 22;
    assertThat(SampleLines.of(sent(row, 1, 1, 0, 0)))
        .containsExactly("::1 @0: 1 0 0 0 0 1 1 0 EEEEEEE 22:1");
  }

  @Test
  void countsBeyondTheLargestNumberStayThere() {
    LogRow row = sent(tcp(0, 0, 80), 999_999_999_999_999_999L, 1, 0, 0);
    LogRow[] rows = {row, row, row, row, row, row, row, row, row, row};
    assertThat(SampleLines.of(rows))
        .containsExactly(
            "192.0.2.1 @0: 10 0 0 0 0 9223372036854775807 0 0 EEEEEEE 80:9223372036854775807",
            "198.51.100.2 @0: 0 0 0 0 0 0 9223372036854775807 0 EEEEEEE");
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "1, 5", "1, 11", "58, 1", "58, 3", "58, 137"})
  void icmpErrorsAreOfTheirReceiver(int protocol, int type) {
    assertThat(SampleLines.of(icmp(protocol, type, 2), icmp(protocol, type, LogRow.UNKNOWN)))
        .containsExactly("192.0.2.1 @0: 0 0 0 0 0 0 0 3 EEEEEEE");
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 8", "1, 137", "58, 5", "58, 11", "58, 128", "17, 3", "1, -1"})
  void otherMessagesAreNoIcmpErrors(int protocol, int type) {
    assertThat(SampleLines.of(icmp(protocol, type, 2))).isEmpty();
  }

  @Test
  void icmpErrorsOfSeveralSamplesAreSpread() {
    LogRow row = icmp(1, 3, 3);
    row.endMicros = 90_000_000;
    assertThat(SampleLines.of(row))
        .containsExactly(
            "192.0.2.1 @0: 0 0 0 0 0 0 0 1 EEEEEEE",
            "192.0.2.1 @30: 0 0 0 0 0 0 0 1 EEEEEEE",
            "192.0.2.1 @60: 0 0 0 0 0 0 0 1 EEEEEEE");
  }

  @Test
  void flowThatEndsBeforeItStartsIsRefused() {
    TcpSampler sampler = new TcpSampler();
    assertThatThrownBy(() -> sampler.add(sent(tcp(2, 1, 80), 1, 1, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot count a flow that starts at 2000000 and ends at 1000000 microseconds:"
                + " it must end after it starts");
  }

  @Test
  void holdsNothingOnceDrained() {
    TcpSampler sampler = new TcpSampler();
    sampler.add(sent(tcp(0, 0, 80), 1, 1, 0, 0));
    assertThat(sampler.size()).isEqualTo(2);
    assertThat(sampler.bytes()).isPositive();
    sampler.drain(4, (bucket, block) -> assertThat(block).isNotEmpty());
    assertThat(sampler.size()).isZero();
    assertThat(sampler.bytes()).isZero();
    sampler.drain(4, (bucket, block) -> assertThat(block).as("nothing is held").isNull());
  }
}
