package org.scanlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.conf.Configuration;

@ExtendWith(SparkExtension.class)
class StudiesTest {
  private static final StudyName NAME = new StudyName("spring");
  private static final Configuration CONFIGURATION =
      Configuration.load(Path.of("..", "conf"), Optional.empty());

  @TempDir private Path root;
  private LoadClaim claim;
  private Studies studies;

  @BeforeEach
  void claim(SparkAssert spark) {
    Lake lake = new Lake(spark.session(), root.toString());
    claim = lake.claim();
    studies = new Studies(lake);
  }

  private Path study() {
    return root.resolve("studies").resolve(NAME.text());
  }

  private void loseClaim() throws IOException {
    Files.deleteIfExists(root.resolve("._load.crc"));
    Files.writeString(root.resolve("_load"), new Claimant("other.example.org", 1, 1, 1).text());
  }

  private void finish(StudyDraft draft) {
    draft.finish(
        CONFIGURATION.files(),
        new StudyRecord(
            NAME,
            Instant.EPOCH,
            "scanlake",
            Optional.empty(),
            Optional.empty(),
            CONFIGURATION.hash(),
            new TreeMap<>(),
            0));
  }

  @Test
  void folderWithoutARecordIsRefusedByCreateAndDroppedByName() throws IOException {
    Files.createDirectories(study().resolve("alerts"));
    assertThatThrownBy(() -> studies.begin(NAME, claim))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("drop it first");
    studies.drop(NAME, claim);
    try (Stream<Path> left = Files.list(root.resolve("studies"))) {
      assertThat(left).isEmpty();
    }
    finish(studies.begin(NAME, claim));
    assertThat(studies.all()).extracting(StudyRecord::name).containsExactly(NAME);
  }

  @Test
  void studyIsNotMadeWhenAnotherLoadTookTheClaimOver() throws IOException {
    try (StudyDraft draft = studies.begin(NAME, claim)) {
      loseClaim();
      assertThatThrownBy(() -> finish(draft))
          .isInstanceOf(LakeInUseException.class)
          .hasMessageContaining("another load began in the meantime");
    }
    try (Stream<Path> left = Files.list(root.resolve("studies"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void nothingIsTakenAwayWhenAnotherLoadTookTheClaimOver() throws IOException {
    finish(studies.begin(NAME, claim));
    StudyName other = new StudyName("summer");
    Path unfinished =
        Files.createDirectories(
            root.resolve("studies/.summer.123e4567-e89b-12d3-a456-426614174000"));
    loseClaim();
    assertThatThrownBy(() -> studies.drop(NAME, claim)).isInstanceOf(LakeInUseException.class);
    assertThatThrownBy(() -> studies.begin(other, claim)).isInstanceOf(LakeInUseException.class);
    assertThat(study().resolve("study.json")).exists();
    assertThat(unfinished).exists();
  }
}
