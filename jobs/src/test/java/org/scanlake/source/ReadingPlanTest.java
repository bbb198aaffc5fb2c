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
  private static final long MODIFIED = 1_160_222_400_000L;

  @TempDir private Path folder;
  private Path file;
  private LastReading last;

  @BeforeEach
  void readOnce() throws IOException {
    file = folder.resolve("a.mbox");
    Archive archive = archive(MAIL, MODIFIED);
    Reading reading = plan(archive, List.of()).get(0);
    assertThat(reading.from()).isZero();
    last = new LastReading(archive.size(), MODIFIED, reading.fingerprint(), 5);
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
    assertThat(plan(archive(MAIL + "More text\n", MODIFIED + 1), List.of(last)))
        .singleElement()
        .satisfies(reading -> assertThat(reading.from()).isZero());
  }

  @Test
  void otherBeginningMeansTheWhole() throws IOException {
    String other = MAIL.replace("Text", "Test");
    assertThat(plan(archive(other + MAIL, MODIFIED + 1), List.of(last)))
        .singleElement()
        .satisfies(reading -> assertThat(reading.from()).isZero());
  }

  @Test
  void otherTimeMeansTheWhole() throws IOException {
    assertThat(plan(archive(MAIL, MODIFIED + 1), List.of(last)))
        .singleElement()
        .satisfies(reading -> assertThat(reading.from()).isZero());
  }

  private Archive archive(String content, long modified) throws IOException {
    Files.writeString(file, content, StandardCharsets.US_ASCII);
    return new Archive(
        file.toUri().toString(), ArchiveKind.MBOX, Compression.NONE, content.length(), modified);
  }

  private static List<Reading> plan(Archive archive, List<LastReading> before) {
    LedgerHistory history = LedgerHistory.none();
    before.forEach(reading -> history.lastReadings().put(archive.path(), reading));
    return new ReadingPlan(new Configuration(), history, ParseLimits.DEFAULT).of(List.of(archive));
  }
}
