package org.scanlake.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scanlake.detector.Verdict.BENIGN;
import static org.scanlake.detector.Verdict.SCANNER;
import static org.scanlake.detector.Verdict.UNDECIDED;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
  @Test
  void theWorstStandsAndUndecidedTakesNothing() {
    assertThat(BENIGN.worst(SCANNER)).isEqualTo(SCANNER);
    assertThat(SCANNER.worst(UNDECIDED)).isEqualTo(SCANNER);
    assertThat(UNDECIDED.worst(BENIGN)).isEqualTo(BENIGN);
    assertThat(UNDECIDED.worst(UNDECIDED)).isEqualTo(UNDECIDED);
  }

  @Test
  void textIsReadBack() {
    assertThat(SCANNER.text()).isEqualTo("scanner");
    assertThat(Verdict.of("undecided")).isEqualTo(UNDECIDED);
  }

  @Test
  void twoScannersAndNoBenignAgreeOnScanner() {
    assertThat(Agreement.of(List.of(SCANNER, UNDECIDED, SCANNER))).isEqualTo(SCANNER);
  }

  @Test
  void oneScannerAloneThatDecidedIsEnough() {
    assertThat(Agreement.of(List.of(UNDECIDED, UNDECIDED, SCANNER))).isEqualTo(SCANNER);
  }

  @Test
  void aBenignAmongScannersLeavesItUndecided() {
    assertThat(Agreement.of(List.of(SCANNER, BENIGN, SCANNER))).isEqualTo(UNDECIDED);
  }

  @Test
  void allThatDecidedBenignAgreeOnBenign() {
    assertThat(Agreement.of(List.of(BENIGN, UNDECIDED, BENIGN))).isEqualTo(BENIGN);
  }

  @Test
  void nobodyThatDecidedLeavesItUndecided() {
    assertThat(Agreement.of(List.of(UNDECIDED, UNDECIDED, UNDECIDED))).isEqualTo(UNDECIDED);
  }
}
