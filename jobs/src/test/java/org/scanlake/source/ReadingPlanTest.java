package org.scanlake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.Compression;
import org.scanlake.archive.ParseLimits;

class ReadingPlanTest {
  private static final String MAIL =
      "From a@example.org Sat Oct  7 12:00:00 2006\nSubject: x\n\nText\n\n";

  /** Longer than the samples at both ends that a fingerprint takes. */
  private static final String LONG_MAIL =
      MAIL + "Head\n".repeat(20_000) + "Middle\n" + "Tail\n".repeat(20_000) + "\n";

  private static final long MODIFIED = 1_160_222_400_000L;
  private static final Configuration HADOOP = new Configuration();
  private static final BlockHashes HASHES = new LocalHashes();

  @TempDir private Path folder;
  private Path file;
  private Reading last;

  @BeforeEach
  void readOnce() throws IOException {
    file = folder.resolve("a.mbox");
    last = plan(archive(MAIL, MODIFIED), List.of()).get(0);
    assertThat(last.from()).isZero();
  }

  @Test
  void unchangedArchiveIsNotRead() throws IOException {
    assertThat(plan(archive(MAIL, MODIFIED), List.of(last))).isEmpty();
  }

  @Test
  void newMailsAreReadAlone() throws IOException {
    assertThat(plan(archive(MAIL + MAIL, MODIFIED + 1), List.of(last)))
        .singleElement()
        .satisfies(reading -> assertThat(reading.from()).isEqualTo(MAIL.length()));
  }

  @Test
  void textAddedToTheLastMailMeansTheWhole() throws IOException {
    assertWhole(plan(archive(MAIL + "More text\n", MODIFIED + 1), List.of(last)));
  }

  @Test
  void otherBeginningMeansTheWhole() throws IOException {
    String other = MAIL.replace("Text", "Test");
    assertWhole(plan(archive(other + MAIL, MODIFIED + 1), List.of(last)));
  }

  @Test
  void lostEndMeansTheWhole() throws IOException {
    assertWhole(plan(archive(MAIL.substring(0, MAIL.length() - 1), MODIFIED + 1), List.of(last)));
  }

  @Test
  void otherTimeAloneMeansNothing() throws IOException {
    assertThat(plan(archive(MAIL, MODIFIED + 1), List.of(last))).isEmpty();
  }

  @Test
  void touchedArchiveThatWasNotedIsNotHashedAgain() throws IOException {
    Archive touched = archive(MAIL, MODIFIED + 1);
    List<Reading> noted = readingPlan(List.of(last), HASHES).of(List.of(touched)).touched();
    assertThat(noted)
        .singleElement()
        .satisfies(reading -> assertThat(reading.from()).isEqualTo(MAIL.length()));
    BlockHashes none =
        blocks -> {
          assertThat(blocks).isEmpty();
          return List.of();
        };
    List<Reading> history = List.of(last, noted.get(0));
    assertThat(readingPlan(history, none).of(List.of(touched)))
        .isEqualTo(new Plan(List.of(), List.of(), List.of()));
  }

  @Test
  void notedArchiveIsStillHeldAgainstAllThatWasReadOfIt() throws IOException {
    Reading first = plan(archive(LONG_MAIL, MODIFIED), List.of()).get(0);
    Archive touched = archive(LONG_MAIL, MODIFIED + 1);
    Reading noted = readingPlan(List.of(first), HASHES).of(List.of(touched)).touched().get(0);
    List<Reading> history = List.of(first, noted);
    assertThat(plan(archive(LONG_MAIL, MODIFIED + 2), history)).isEmpty();
    assertThat(plan(archive(LONG_MAIL + MAIL, MODIFIED + 2), history))
        .singleElement()
        .satisfies(reading -> assertThat(reading.from()).isEqualTo(LONG_MAIL.length()));
    String changed = LONG_MAIL.replace("Middle", "Muddle");
    assertWhole(plan(archive(changed, MODIFIED + 2), history));
  }

  @Test
  void otherByteBetweenTheSamplesMeansTheWhole() throws IOException {
    Reading first = plan(archive(LONG_MAIL, MODIFIED), List.of()).get(0);
    String changed = LONG_MAIL.replace("Middle", "Muddle");
    List<Reading> readings = plan(archive(changed, MODIFIED + 1), List.of(first));
    assertWhole(readings);
    assertThat(readings.get(0).fingerprint()).isEqualTo(first.fingerprint());
    assertThat(readings.get(0).contentHash()).isNotEqualTo(first.contentHash());
  }

  @Test
  void otherTimeMeansNothingToAnArchiveThatHadGrown() throws IOException {
    Reading first = plan(archive(LONG_MAIL, MODIFIED), List.of()).get(0);
    String grown = LONG_MAIL + LONG_MAIL;
    Reading second = plan(archive(grown, MODIFIED + 1), List.of(first)).get(0);
    assertThat(second.from()).isEqualTo(LONG_MAIL.length());
    assertThat(plan(archive(grown, MODIFIED + 2), List.of(first, second))).isEmpty();
    for (int at : new int[] {grown.indexOf("Middle"), grown.lastIndexOf("Middle")}) {
      String changed = grown.substring(0, at) + "m" + grown.substring(at + 1);
      assertWhole(plan(archive(changed, MODIFIED + 2), List.of(first, second)));
    }
  }

  @Test
  void manyArchivesKeepTheirOrderAndTheirHashes() throws IOException {
    Archive first = archive(MAIL, MODIFIED + 1);
    Path other = folder.resolve("b.mbox");
    Files.writeString(other, LONG_MAIL, StandardCharsets.US_ASCII);
    Archive second = archive(other, LONG_MAIL.length(), MODIFIED);
    assertThat(plan(List.of(first, second), List.of(last)))
        .isEqualTo(plan(second, List.of()))
        .hasSize(1);
    assertThat(plan(List.of(first, second), List.of()))
        .extracting(Reading::contentHash)
        .containsExactly(last.contentHash(), plan(second, List.of()).get(0).contentHash());
  }

  private static void assertWhole(List<Reading> readings) {
    assertThat(readings).singleElement().satisfies(reading -> assertThat(reading.from()).isZero());
  }

  private Archive archive(String content, long modified) throws IOException {
    Files.writeString(file, content, StandardCharsets.US_ASCII);
    return archive(file, content.length(), modified);
  }

  private static Archive archive(Path file, long size, long modified) {
    return new Archive(file.toUri().toString(), ArchiveKind.MBOX, Compression.NONE, size, modified);
  }

  private static List<Reading> plan(Archive archive, List<Reading> before) {
    return plan(List.of(archive), before);
  }

  private static List<Reading> plan(List<Archive> archives, List<Reading> before) {
    return readingPlan(before, HASHES).of(archives).readings();
  }

  private static ReadingPlan readingPlan(List<Reading> before, BlockHashes hashes) {
    return new ReadingPlan(HADOOP, Histories.of(before), ParseLimits.DEFAULT, hashes);
  }
}
