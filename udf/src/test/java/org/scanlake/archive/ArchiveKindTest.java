package org.scanlake.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArchiveKindTest {
  private static final String SEPARATOR = "From a@example.org Sat Oct  7 12:34:56 2006\n";
  private static final String MAIL = "Subject: Potential Scan: 192.0.2.7\n\ntext\n";

  @Test
  void separatorLineMakesAnMbox() {
    assertThat(kind("alerts", SEPARATOR + MAIL)).isEqualTo(ArchiveKind.MBOX);
  }

  @Test
  void emptyLinesMayComeBeforeTheSeparator() {
    assertThat(kind("alerts", "\r\n\n" + SEPARATOR + MAIL)).isEqualTo(ArchiveKind.MBOX);
  }

  @Test
  void lineThatStartsWithFromAndHasNoDateIsNoSeparator() {
    assertThat(kind("notes", "From here it goes on\n")).isEqualTo(ArchiveKind.OTHER);
  }

  @Test
  void mboxByNameMayStartWithAnotherLine() {
    assertThat(kind("old.mbox", "cut off\n\n" + SEPARATOR + MAIL)).isEqualTo(ArchiveKind.MBOX);
  }

  @Test
  void emptyFileIsAnMboxWithoutMails() {
    assertThat(kind("anything", "")).isEqualTo(ArchiveKind.MBOX);
  }

  @Test
  void headerOfAMailMakesAMailWhateverTheName() {
    assertThat(kind("1161.txt", "X-Spam: no\n folded\n" + MAIL)).isEqualTo(ArchiveKind.MAIL);
  }

  @Test
  void emlFileOfTextIsAMailEvenWithoutHeader() {
    assertThat(kind("a.EML", "no header at all\n")).isEqualTo(ArchiveKind.MAIL);
  }

  @Test
  void messageOfAMaildirIsAMailEvenWithASeparatorLine() {
    assertThat(kind("box/cur/1:2,S", SEPARATOR + MAIL)).isEqualTo(ArchiveKind.MAIL);
    assertThat(kind("box/new/1", "no header")).isEqualTo(ArchiveKind.MAIL);
  }

  @Test
  void hiddenFileInAMaildirIsOther() {
    assertThat(kind("box/cur/.DS_Store", "\0\0Bud1")).isEqualTo(ArchiveKind.OTHER);
  }

  @Test
  void fieldsThatNoMailHasAreOther() {
    assertThat(kind("a.yaml", "name: value\nport: 80\n")).isEqualTo(ArchiveKind.OTHER);
  }

  @Test
  void binaryFileIsOtherWhateverItsName() {
    assertThat(kind("a.eml", "\u0089PNG\r\n\u001a\n\0\0\0")).isEqualTo(ArchiveKind.OTHER);
    assertThat(kind("a.mbox", "\u0089PNG\r\n\u001a\n\0\0\0")).isEqualTo(ArchiveKind.OTHER);
  }

  @Test
  void mailWithNulBytesIsStillAMail() {
    assertThat(kind("a", "Subject: x\n\n\0\0")).isEqualTo(ArchiveKind.MAIL);
  }

  private static ArchiveKind kind(String path, String first) {
    return ArchiveKind.of(path, first.getBytes(ISO_8859_1));
  }
}
