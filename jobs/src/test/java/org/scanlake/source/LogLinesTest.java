package org.scanlake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLinesTest {
  private static final String AWKWARD =
      "first\n\n\r\nwith return\r\n"
          + "x".repeat(300_000)
          + "\nafter\n"
          + "y".repeat(65_537)
          + "\nlast";

  @Test
  void anyTwoSplitsHaveTheLinesOfTheWhole() throws IOException {
    List<String> whole = read(AWKWARD, 0, AWKWARD.length());
    for (int cut = 1; cut < AWKWARD.length(); cut += cut < 100 ? 1 : 4999) {
      List<String> halves = new ArrayList<>(read(AWKWARD, 0, cut));
      halves.addAll(read(AWKWARD, cut, AWKWARD.length()));
      assertThat(halves).as("cut at %d", cut).isEqualTo(whole);
    }
  }

  @Test
  void aSplitBeginsWhereTheOneBeforeItEnds() throws IOException {
    for (int cut = 1; cut < AWKWARD.length(); cut += 997) {
      assertThat(begun(AWKWARD, cut, AWKWARD.length()).position())
          .as("cut at %d", cut)
          .isEqualTo(end(AWKWARD, cut));
    }
  }

  @Test
  void linesComeWithoutTheirEnds() throws IOException {
    assertThat(read("a\r\n\nb", 0, 6)).containsExactly("0 a", "3 ", "4 b");
  }

  @Test
  void ofALineOfMoreThan64KibOnlyTheBeginningIsGiven() throws IOException {
    LogLines fits = begun("z".repeat(LogLines.LONGEST) + "\n", 0, 70_000);
    LogLines tooLong = begun("z".repeat(LogLines.LONGEST + 1) + "\nnext\n", 0, 70_000);

    assertThat(fits.next()).isTrue();
    assertThat(fits.isTooLong()).isFalse();
    assertThat(fits.to() - fits.from()).isEqualTo(LogLines.LONGEST);
    assertThat(tooLong.next()).isTrue();
    assertThat(tooLong.isTooLong()).isTrue();
    assertThat(tooLong.to() - tooLong.from()).isEqualTo(1000);
    assertThat(tooLong.next()).isTrue();
    assertThat(text(tooLong)).isEqualTo("65538 next");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
    assertThat(read("\u00ef\u00bb\u00bf#fields\n", 0, 11)).containsExactly("3 #fields");
  }

  @Test
  void aReadingThatContinuesWithinALineBeginsWithTheWholeLine() throws IOException {
    assertThat(continued("one\ntwo\n", 0, 4).isTorn()).isFalse();
    assertThat(continued("one\ntwo\n", 0, 4).position()).isEqualTo(4);
    assertThat(continued("one\ntwo\n", 0, 6).isTorn()).isTrue();
    assertThat(continued("one\ntwo\n", 2, 6).position()).isEqualTo(4);
  }

  @Test
  void ofALineThatWasTooLongTheRestIsNoLine() throws IOException {
    LogLines lines = continued("zzz\nnext\n", 100, 101);
    assertThat(lines.isTorn()).isFalse();
    assertThat(lines.next()).isTrue();
    assertThat(text(lines)).isEqualTo("104 next");
  }

  @Test
  void onlyALastLineWithoutLineEndIsUnterminated() throws IOException {
    LogLines lines = begun("one\ntwo", 0, 7);
    assertThat(lines.next()).isTrue();
    assertThat(lines.isUnterminated()).isFalse();
    assertThat(lines.next()).isTrue();
    assertThat(lines.isUnterminated()).isTrue();
  }

  /** Of a log whose bytes from {@code from} on are {@code log}. */
  private static LogLines continued(String log, int from, int start) throws IOException {
    byte[] bytes = log.getBytes(StandardCharsets.ISO_8859_1);
    int skipped = from < 100 ? from : 0;
    return LogLines.continued(
        new ByteArrayInputStream(bytes, skipped, bytes.length - skipped),
        from,
        start,
        Long.MAX_VALUE);
  }

  private static long end(String log, int end) throws IOException {
    LogLines lines = begun(log, 0, end);
    while (lines.next()) {
      assertThat(lines.offset()).isLessThan(end);
    }
    return lines.position();
  }

  private static List<String> read(String log, int start, int end) throws IOException {
    List<String> read = new ArrayList<>();
    LogLines lines = begun(log, start, end);
    while (lines.next()) {
      read.add(text(lines));
    }
    assertThat(lines.lines()).isEqualTo(read.size());
    return read;
  }

  private static String text(LogLines lines) {
    int length = lines.to() - lines.from();
    return lines.offset()
        + " "
        + new String(lines.bytes(), lines.from(), length, StandardCharsets.ISO_8859_1);
  }

  private static LogLines begun(String log, int start, int end) throws IOException {
    byte[] bytes = log.getBytes(StandardCharsets.ISO_8859_1);
    int before = Math.max(0, start - 1);
    return LogLines.begun(
        new ByteArrayInputStream(bytes, before, bytes.length - before), start, end);
  }
}
