package org.scanlake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.Compression;
import org.scanlake.archive.ParseLimits;

class OddFilesPlanTest {
  private static final long MODIFIED = 1_160_222_400_000L;

  @TempDir private Path folder;

  @Test
  void whatIsNoMailIsPlannedButNeverOpened() {
    assertThat(plan(archive("absent", ArchiveKind.OTHER, 5)))
        .extracting(reading -> reading.fingerprint())
        .containsExactly(Fingerprint.NOTHING);
  }

  @Test
  void emptyArchiveHasTheFingerprintOfNothing() throws IOException {
    String name = Files.createFile(folder.resolve("a.mbox")).getFileName().toString();
    Archive archive = archive(name, ArchiveKind.MBOX, 0);
    assertThat(Fingerprint.of(new Configuration(), archive.path(), 0))
        .isEqualTo(Fingerprint.NOTHING);
    assertThat(plan(archive)).hasSize(1);
  }

  private Archive archive(String name, ArchiveKind kind, long size) {
    String path = folder.resolve(name).toUri().toString();
    return new Archive(path, kind, Compression.NONE, size, MODIFIED);
  }

  @Test
  void whatIsNoMailIsNotPlannedAgainForAnotherTime() {
    Archive absent = archive("absent", ArchiveKind.OTHER, 5);
    Reading first = plan(absent).get(0);
    LedgerHistory history = Histories.of(List.of(first));
    Archive touched =
        new Archive(absent.path(), ArchiveKind.OTHER, Compression.NONE, 5, MODIFIED + 1);
    assertThat(plan(touched, history)).isEmpty();
  }

  private static List<Reading> plan(Archive archive) {
    return plan(archive, LedgerHistory.none());
  }

  private static List<Reading> plan(Archive archive, LedgerHistory history) {
    Configuration hadoop = new Configuration();
    return new ReadingPlan(hadoop, history, ParseLimits.DEFAULT, new LocalHashes())
        .of(List.of(archive))
        .readings();
  }
}
