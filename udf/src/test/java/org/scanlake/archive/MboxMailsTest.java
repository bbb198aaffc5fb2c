package org.scanlake.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MboxMailsTest {
  private static final String DATE = "Sat Oct  7 12:34:56 2006";
  private static final String FROM = "From a@example.org " + DATE + "\n";

  /** Everything that can go wrong at a border, in one archive. */
  private static final String AWKWARD =
      FROM
          + "Subject: one\n\nbody\n>From quoted\n>>From twice\n\n"
          + "From not a separator, as it ends in no date\n\n"
          + FROM.replace("\n", "\r\n")
          + "Subject: two\r\n\r\nx\r\nFrom me "
          + DATE
          + "\r\nno empty line before that one\r\n\r\n"
          + FROM
          + "\n\n\n\n"
          + FROM
          + "Subject: empty body\n\n\n"
          + FROM
          + FROM.replace("From", "FROM")
          + "Subject: four\n\nF\nFr\nFro\nFrom\n\nFrom \n\n"
          + FROM
          + "Subject: no line end at the end\n\nlast";

  private record Mail(long offset, long length, boolean tooLarge, String text, String identity) {}

  private record Reading(List<Mail> mails, long lines) {}

  private static Reading read(String archive, long splitBytes, ParseLimits limits)
      throws IOException {
    byte[] bytes = archive.getBytes(ISO_8859_1);
    List<Mail> mails = new ArrayList<>();
    long lines = 0;
    for (long start = 0; start < bytes.length; start += splitBytes) {
      int skipped = (int) Math.max(0, start - MboxMails.LOOK_BACK);
      MboxMails split =
          new MboxMails(
              new ByteArrayInputStream(bytes, skipped, bytes.length - skipped),
              start,
              Math.min(start + splitBytes, bytes.length),
              limits);
      while (split.next()) {
        mails.add(mail(split.mail()));
      }
      lines += split.lines();
    }
    return new Reading(mails, lines);
  }

  private static Mail mail(RawMail mail) {
    String text = new String(mail.bytes(), mail.from(), mail.to() - mail.from(), ISO_8859_1);
    String identity = mail.tooLarge() ? "" : HexFormat.of().formatHex(new MailIdentity().of(mail));
    return new Mail(mail.offset(), mail.length(), mail.tooLarge(), text, identity);
  }

  private static List<String> texts(String archive) throws IOException {
    return read(archive, Long.MAX_VALUE / 2, ParseLimits.DEFAULT).mails.stream()
        .map(Mail::text)
        .toList();
  }

  @Test
  void everySplitSizeReadsWhatOneTaskReads() throws IOException {
    Reading whole = read(AWKWARD, AWKWARD.length(), ParseLimits.DEFAULT);
    assertThat(whole.mails).hasSize(6);
    assertThat(whole.lines).isEqualTo(AWKWARD.lines().count());
    for (int size = 1; size < AWKWARD.length(); size++) {
      assertThat(read(AWKWARD, size, ParseLimits.DEFAULT)).as("split of %d", size).isEqualTo(whole);
    }
  }

  @Test
  void everySplitSizeSetsTheSameLargeMailsAside() throws IOException {
    String archive = FROM + "a: b\n\n" + "x".repeat(20_000) + "\n\n" + FROM + "c: d\n\nsmall\n";
    ParseLimits limits = new ParseLimits(100, 300);
    Reading whole = read(archive, archive.length(), limits);
    assertThat(whole.mails).extracting(Mail::tooLarge).containsExactly(true, false);
    assertThat(whole.mails).extracting(Mail::text).containsExactly("", "c: d\n\nsmall\n");
    assertThat(whole.mails.get(0).length).isEqualTo(archive.indexOf("From", 1));
    for (int size = 1; size < archive.length(); size += 7) {
      assertThat(read(archive, size, limits)).as("split of %d", size).isEqualTo(whole);
    }
  }

  @Test
  void separatorNeedsAnEmptyLineBefore() throws IOException {
    assertThat(texts(FROM + "a\n" + FROM + "b\n")).hasSize(1);
    assertThat(texts(FROM + "a\n\n" + FROM + "b\n")).containsExactly("a\n\n", "b\n");
  }

  @Test
  void separatorNeedsADateAtItsEnd() throws IOException {
    assertThat(texts(FROM + "a\n\nFrom b@example.org\nc\n")).hasSize(1);
    assertThat(texts(FROM + "a\n\nFrom b@example.org " + DATE + " or so, I think\nc\n")).hasSize(1);
  }

  @Test
  void separatorMayFollowAnEmptyFirstLine() throws IOException {
    assertThat(texts("\n" + FROM + "a\n")).containsExactly("a\n");
    assertThat(texts("\r\n" + FROM + "a\n")).containsExactly("a\n");
  }

  @Test
  void lineEndsMayMix() throws IOException {
    assertThat(texts(FROM + "a\r\n\r\n" + FROM + "b\r\n\n" + FROM + "c"))
        .containsExactly("a\r\n\r\n", "b\r\n\n", "c");
  }

  @Test
  void textBeforeTheFirstSeparatorIsNoted() throws IOException {
    byte[] bytes = ("junk\n\n" + FROM + "a\n").getBytes(ISO_8859_1);
    MboxMails mails =
        new MboxMails(new ByteArrayInputStream(bytes), 0, bytes.length, ParseLimits.DEFAULT);
    assertThat(mails.hasPreamble()).isTrue();
    assertThat(mails.next()).isTrue();
    assertThat(mails.next()).isFalse();
    assertThat(mails.lines()).isEqualTo(4);
  }

  @Test
  void emptyArchiveHasNoMail() throws IOException {
    MboxMails mails =
        new MboxMails(new ByteArrayInputStream(new byte[0]), 0, 1, ParseLimits.DEFAULT);
    assertThat(mails.next()).isFalse();
    assertThat(mails.lines()).isZero();
    assertThat(mails.hasPreamble()).isFalse();
  }

  @Test
  void lineOfAHundredMegabytesIsReadInLittleMemory() throws IOException {
    byte[] head = (FROM + "a: b\n\n").getBytes(ISO_8859_1);
    byte[] tail = ("\n\n" + FROM + "c: d\n").getBytes(ISO_8859_1);
    long length = 100_000_000;
    MboxMails mails =
        new MboxMails(new LongLine(head, length, tail), 0, Long.MAX_VALUE, ParseLimits.DEFAULT);
    assertThat(mails.next()).isTrue();
    assertThat(mails.mail().tooLarge()).isTrue();
    assertThat(mails.mail().length()).isEqualTo(head.length + length + 2);
    assertThat(mails.next()).isTrue();
    assertThat(mails.mail().tooLarge()).isFalse();
    assertThat(mails.next()).isFalse();
    assertThat(mails.lines()).isEqualTo(7);
  }

  /** {@code head}, so many {@code x}, and {@code tail}, made as it is read. */
  private static final class LongLine extends java.io.InputStream {
    private final byte[] head;
    private final long length;
    private final byte[] tail;
    private long at;

    LongLine(byte[] head, long length, byte[] tail) {
      this.head = head;
      this.length = length;
      this.tail = tail;
    }

    @Override
    public int read() {
      long i = at++;
      if (i < head.length) {
        return head[(int) i];
      }
      i -= head.length;
      if (i < length) {
        return 'x';
      }
      i -= length;
      return i < tail.length ? tail[(int) i] : -1;
    }

    @Override
    public int read(byte[] to, int from, int count) {
      int read = 0;
      while (read < count) {
        int next = read();
        if (next < 0) {
          return read == 0 ? -1 : read;
        }
        to[from + read++] = (byte) next;
      }
      return read;
    }
  }
}
