package org.scanlake.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecompressionTest {
  private static final byte[] TEXT = incompressible(300_000);

  @ParameterizedTest
  @EnumSource(Compression.class)
  void givesTheBytesThatWereCompressed(Compression compression) throws IOException {
    assertThat(read(compressed(TEXT, compression), compression)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void concatenatedStreamsAreOne(Compression compression) throws IOException {
    byte[] first = compressed("From a\n".getBytes(US_ASCII), compression);
    byte[] second = compressed("From b\n".getBytes(US_ASCII), compression);

    assertThat(read(joined(first, second), compression)).asString().isEqualTo("From a\nFrom b\n");
  }

  @Test
  void gzipMembersAreFoundWhereTheStreamPromisesNoBytes() throws IOException {
    byte[] member = compressed("mail\n".getBytes(US_ASCII), Compression.GZIP);
    InputStream distant =
        new FilterInputStream(new ByteArrayInputStream(joined(member, member))) {
          @Override
          public int available() {
            return 0;
          }
        };

    assertThat(Decompression.open(distant, Compression.GZIP).readAllBytes())
        .asString()
        .isEqualTo("mail\nmail\n");
  }

  @ParameterizedTest
  @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void truncatedStreamGivesWhatCameBeforeAndThenTheDamage(Compression compression)
      throws IOException {
    byte[] whole = compressed(TEXT, compression);
    byte[] half = Arrays.copyOf(joined(whole, whole), whole.length + whole.length / 2);

    ByteArrayOutputStream before = new ByteArrayOutputStream();
    assertThatThrownBy(() -> readInto(half, compression, before))
        .isInstanceOf(DamagedArchiveException.class)
        .hasMessageContaining("damaged or ends too early");
    assertThat(before.size()).isGreaterThanOrEqualTo(TEXT.length);
    assertThat(before.toByteArray()).startsWith(TEXT);
  }

  @ParameterizedTest
  @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void garbageIsDamage(Compression compression) {
    byte[] garbage = "From someone, but never compressed at all\n".getBytes(US_ASCII);

    assertThatThrownBy(() -> read(garbage, compression))
        .isInstanceOf(DamagedArchiveException.class);
  }

  @Test
  void emptyGzipFileIsDamage() {
    assertThatThrownBy(() -> read(new byte[0], Compression.GZIP))
        .isInstanceOf(DamagedArchiveException.class);
  }

  @Test
  void brokenChecksumIsDamageBehindAllBytes() throws IOException {
    byte[] gzip = compressed(TEXT, Compression.GZIP);
    gzip[gzip.length - 6] ^= 1;

    ByteArrayOutputStream before = new ByteArrayOutputStream();
    assertThatThrownBy(() -> readInto(gzip, Compression.GZIP, before))
        .isInstanceOf(DamagedArchiveException.class);
    assertThat(before.toByteArray()).isEqualTo(TEXT);
  }

  @Test
  void skippingMeetsDamageAsReadingDoes() throws IOException {
    byte[] gzip = compressed(TEXT, Compression.GZIP);
    InputStream in =
        Decompression.open(new ByteArrayInputStream(gzip, 0, gzip.length / 2), Compression.GZIP);

    assertThatThrownBy(() -> in.skipNBytes(TEXT.length))
        .isInstanceOf(DamagedArchiveException.class);
  }

  @Test
  void compressionIsToldByTheNameInAnyCase() {
    assertThat(Compression.of("a.mbox.gz")).isEqualTo(Compression.GZIP);
    assertThat(Compression.of("A.BZ2")).isEqualTo(Compression.BZIP2);
    assertThat(Compression.of("a.zst")).isEqualTo(Compression.ZSTD);
    assertThat(Compression.of("gz")).isEqualTo(Compression.NONE);
    assertThat(Compression.GZIP.inside("a.mbox.GZ")).isEqualTo("a.mbox");
  }

  private static byte[] read(byte[] bytes, Compression compression) throws IOException {
    return Decompression.open(new ByteArrayInputStream(bytes), compression).readAllBytes();
  }

  private static void readInto(byte[] bytes, Compression compression, OutputStream target)
      throws IOException {
    Decompression.open(new ByteArrayInputStream(bytes), compression).transferTo(target);
  }

  private static byte[] compressed(byte[] bytes, Compression compression) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (compression) {
      case NONE -> out.write(bytes);
      case GZIP -> writeAndClose(new GZIPOutputStream(out), bytes);
      case BZIP2 -> writeAndClose(new BZip2CompressorOutputStream(out, 1), bytes);
      case ZSTD -> out.write(Zstd.compress(bytes));
    }
    return out.toByteArray();
  }

  private static void writeAndClose(OutputStream out, byte[] bytes) throws IOException {
    try (out) {
      out.write(bytes);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] incompressible(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
