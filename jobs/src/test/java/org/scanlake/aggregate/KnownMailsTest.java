package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.archive.MailMark;
import org.scanlake.measured.MailKey;
import org.scanlake.measured.MailRows;

class KnownMailsTest {
  private static final MailMark ID = new MailMark(1, 2);
  private static final MailRows BEFORE = new MailRows(1, 10, 0, 3);

  @Test
  void mailIsNewOnce() {
    KnownMails known = new KnownMails(Set.of(), Map.of());
    assertThat(known.add(mail(BEFORE))).isTrue();
    assertThat(known.add(mail(BEFORE))).isFalse();
  }

  @Test
  void mailWithoutFaultIsNeverReplaced() {
    KnownMails known = new KnownMails(Set.of(ID), Map.of());
    assertThat(known.add(mail(BEFORE))).isFalse();
    assertThat(known.takeWorse(mail(new MailRows(1, 1000, 0, 0)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "11, 3, true",
    "11, 9, true",
    "10, 2, true",
    "10, 3, false",
    "10, 4, false",
    "9, 0, false"
  })
  void moreFlowsThenFewerBadRowsAreBetter(long flows, long badRows, boolean isBetter) {
    KnownMails known = new KnownMails(Set.of(ID), Map.of(ID, BEFORE));
    assertThat(known.takeWorse(mail(new MailRows(1, flows, 0, badRows))).isPresent())
        .isEqualTo(isBetter);
  }

  @Test
  void mailThatComesTwiceIsReplacedOnce() {
    KnownMails known = new KnownMails(Set.of(ID), Map.of(ID, BEFORE));
    MailKey better = mail(new MailRows(2, 12, 1, 0));
    assertThat(known.takeWorse(better)).contains(BEFORE);
    assertThat(known.takeWorse(better)).isEmpty();
  }

  private static MailKey mail(MailRows rows) {
    return new MailKey(ID, 0, rows);
  }
}
