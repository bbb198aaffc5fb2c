package org.scanlake.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomWalkTest {
  private static RandomWalk walk(String steps) {
    RandomWalk walk = new RandomWalk(WalkHypotheses.DEFAULT);
    steps.chars().forEach(step -> walk.contact(step == '+'));
    return walk;
  }

  @ParameterizedTest
  @CsvSource({
    "+++, UNDECIDED",
    "++++, SCANNER",
    "---, UNDECIDED",
    "----, BENIGN",
    "+-+-+-+-+-, UNDECIDED",
    "+++-++, SCANNER",
    "---+--, BENIGN",
    "----++++++++++++, BENIGN",
    "++++------------, SCANNER"
  })
  void fourFailuresMoreFlagFourSuccessesMoreClearAndTheFirstDecisionStands(
      String steps, Verdict verdict) {
    assertThat(walk(steps).verdict()).isEqualTo(verdict);
  }

  @Test
  void evidenceShowsTheStepsUntilTheDecision() {
    assertThat(walk("+-+++++--").evidence())
        .isEqualTo("walk +-++++, decided by 6 of 9 first contacts");
    assertThat(walk("+-+").evidence()).isEqualTo("walk +-+, open after 3 first contacts");
  }

  @Test
  void evidenceOfALongWalkIsCut() {
    String steps = "+-".repeat(30);
    assertThat(walk(steps).evidence())
        .isEqualTo("walk " + "+-".repeat(20) + "…, open after 60 first contacts");
    assertThat(walk(steps + "++++").evidence()).endsWith("…, decided by 64 of 64 first contacts");
  }

  @Test
  void aRestartedWalkIsFresh() {
    RandomWalk walk = walk("++++");
    walk.restart();
    assertThat(walk.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(walk.evidence()).isEqualTo("walk , open after 0 first contacts");
  }

  @Property
  void wholeNumbersDecideAsTheLikelihoodRatioDoes(@ForAll @Size(max = 60) List<Boolean> failures) {
    RandomWalk walk = new RandomWalk(WalkHypotheses.DEFAULT);
    failures.forEach(walk::contact);
    assertThat(walk.verdict()).isEqualTo(byRatio(failures));
  }

  /** As published; powers of 4 are exact. */
  private static Verdict byRatio(List<Boolean> failures) {
    double ratio = 1;
    for (boolean failed : failures) {
      ratio *= failed ? 4 : 0.25;
      if (ratio >= 99) {
        return Verdict.SCANNER;
      }
      if (ratio <= 1.0 / 99) {
        return Verdict.BENIGN;
      }
    }
    return Verdict.UNDECIDED;
  }

  @Test
  void boundsFollowFromTheHypotheses() {
    assertThat(WalkHypotheses.DEFAULT.upperBound()).isEqualTo(4);
    assertThat(WalkHypotheses.DEFAULT.lowerBound()).isEqualTo(4);
    WalkHypotheses unsure = new WalkHypotheses(0.6, 0.4, 0.05, 0.95);
    assertThat(unsure.upperBound()).isEqualTo(8);
    WalkHypotheses lopsided = new WalkHypotheses(0.8, 0.2, 0.0001, 0.9);
    assertThat(lopsided.upperBound()).isEqualTo(7);
    assertThat(lopsided.lowerBound()).isEqualTo(2);
  }

  @Test
  void hypothesesWhoseStepsDifferAreRefused() {
    assertThatThrownBy(() -> new WalkHypotheses(0.8, 0.3, 0.01, 0.99))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot use theta0 0.8 and theta1 0.3: must be 1 together");
    assertThatThrownBy(() -> new WalkHypotheses(0.8, 0.2, 0.99, 0.01))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot use alpha 0.99 and beta 0.01: not 0 < alpha < beta < 1");
  }
}
