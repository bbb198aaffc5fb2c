package org.scanlake.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EncodedWordsTest {
  @Test
  void wordsAreDecodedFromQAndB() {
    assertThat(EncodedWords.decode("=?iso-8859-1?Q?K=F6ln_Scan?= from =?UTF-8?b?w7ZzdA==?="))
        .isEqualTo("Köln Scan from öst");
  }

  @Test
  void blanksBetweenAdjacentWordsVanish() {
    assertThat(EncodedWords.decode("=?UTF-8?Q?Potential?= \t =?UTF-8?Q?_Scan?="))
        .isEqualTo("Potential Scan");
  }

  @Test
  void characterSplitOverTwoWordsIsOne() {
    assertThat(EncodedWords.decode("=?UTF-8?B?w7bD?= =?UTF-8?B?pA==?=")).isEqualTo("öä");
  }

  @Test
  void unknownCharsetIsIso88591() {
    assertThat(EncodedWords.decode("=?x-none?Q?K=F6ln?=")).isEqualTo("Köln");
  }

  @Test
  void whatIsNoWordStaysAsItIs() {
    assertThat(EncodedWords.decode("=?UTF-8?X?a?= =? 1 =?= 2 ?=")).contains("=?UTF-8?X?a?=");
    assertThat(EncodedWords.decode("a =?UTF-8?Q")).isEqualTo("a =?UTF-8?Q");
  }
}
