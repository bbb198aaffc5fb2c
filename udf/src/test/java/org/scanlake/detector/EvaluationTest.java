package org.scanlake.detector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvaluationTest {
  @Test
  void onlyScannerFlagsASource() {
    Evaluation evaluation =
        Evaluation.NONE
            .and(true, Verdict.SCANNER)
            .and(true, Verdict.SCANNER)
            .and(true, Verdict.BENIGN)
            .and(true, Verdict.UNDECIDED)
            .and(false, Verdict.SCANNER)
            .and(false, Verdict.BENIGN)
            .and(false, Verdict.UNDECIDED);
    assertThat(evaluation).isEqualTo(new Evaluation(2, 1, 2, 2));
    assertThat(evaluation.precision()).hasValue(2 / 3.0);
    assertThat(evaluation.recall()).hasValue(0.5);
    assertThat(evaluation.f1()).hasValue(4 / 7.0);
  }

  @Test
  void sharesOfNothingAreEmpty() {
    assertThat(Evaluation.NONE.precision()).isEmpty();
    assertThat(Evaluation.NONE.recall()).isEmpty();
    assertThat(Evaluation.NONE.f1()).isEmpty();
    assertThat(new Evaluation(0, 0, 3, 0).f1()).hasValue(0);
  }
}
