package org.scanlake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  private static final int SAMPLE = 65_536;
  private static final int SIZE = 3 * SAMPLE;

  @TempDir private Path folder;

  @Test
  void ofNothingIsTheHashOfNothing() throws IOException {
    String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assertThat(fingerprint(new byte[0], 0)).isEqualTo(new Fingerprint(empty, empty));
  }

  @Test
  void whatFollowsTheSizeDoesNotCount() throws IOException {
    byte[] grown = new byte[SIZE + 10];
    grown[SIZE] = 1;
    assertThat(fingerprint(grown, SIZE)).isEqualTo(fingerprint(new byte[SIZE], SIZE));
  }

  @Test
  void firstAndLast64KibCount() throws IOException {
    Fingerprint zeros = fingerprint(new byte[SIZE], SIZE);
    for (int at : new int[] {0, SAMPLE - 1, SIZE - SAMPLE, SIZE - 1}) {
      assertThat(fingerprint(changed(at), SIZE)).isNotEqualTo(zeros);
    }
    assertThat(fingerprint(changed(SAMPLE), SIZE)).isEqualTo(zeros);
    assertThat(fingerprint(changed(SIZE - SAMPLE - 1), SIZE)).isEqualTo(zeros);
  }

  private static byte[] changed(int at) {
    byte[] bytes = new byte[SIZE];
    bytes[at] = 1;
    return bytes;
  }

  private Fingerprint fingerprint(byte[] content, long size) throws IOException {
    Path file = Files.write(folder.resolve("a.mbox"), content);
    return Fingerprint.of(new Configuration(), file.toUri().toString(), size);
  }
}
