package org.scanlake.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made files in {@code data-samples/} are what the commands in its README make. */
class DataSamplesTest {
  private static final Path SAMPLES = Path.of("..", "data-samples");

  @TempDir private Path folder;

  @Test
  void theSampleYearIsSixtyMailsOfSeedSeven() throws IOException {
    Path made = make(SynthesisMode.DEFAULT, 60);
    assertThat(SAMPLES.resolve("2006.mbox")).hasSameBinaryContentAs(made);
    assertThat(SAMPLES.resolve("2006.truth.csv")).hasSameBinaryContentAs(truth(made));
    for (String name : new String[] {"known-hosts.txt", "assets.csv", "networks.csv"}) {
      assertThat(SAMPLES.resolve("2006.conf").resolve(name))
          .hasSameBinaryContentAs(Path.of(made + ".conf", name));
    }
  }

  @Test
  void theSampleOfTodaysLayoutsIsFortyEightMixedMailsOfSeedSeven() throws IOException {
    Path made = make(SynthesisMode.MIXED, 48);
    assertThat(SAMPLES.resolve("netscan.mbox")).hasSameBinaryContentAs(made);
    assertThat(SAMPLES.resolve("netscan.truth.csv")).hasSameBinaryContentAs(truth(made));
  }

  @Test
  void eachSingleMailIsOneOfTheMixedOnes() throws IOException {
    String archive = read(SAMPLES.resolve("netscan.mbox"));
    try (Stream<Path> mails = Files.list(SAMPLES.resolve("netscan"))) {
      assertThat(mails.toList())
          .hasSize(LineTable.values().length)
          .allSatisfy(
              mail -> assertThat(archive).contains(read(mail).replace("\nFrom ", "\n>From ")));
    }
  }

  private Path make(SynthesisMode mode, int mails) throws IOException {
    Path out = folder.resolve(mode.name());
    new Synthesis(SynthesisRequest.of(mode, mails, 1, 7, out), done -> {}).write();
    return out;
  }

  private static Path truth(Path made) {
    return Path.of(made + ".truth.csv");
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
