package org.scanlake.archive;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Opens compressed archives. The libraries are loaded by the first archive that needs them. */
public final class Decompression {
  private Decompression() {}

  /**
   * The decompressed bytes of {@code raw}; several compressed streams one after another count as
   * one. Closing it closes {@code raw}.
   *
   * @throws DamagedArchiveException from here or from any reading, once everything before the
   *     damage has been delivered
   */
  public static InputStream open(InputStream raw, Compression compression) throws IOException {
    try {
      return switch (compression) {
        case NONE -> raw;
        case GZIP -> new DamageSignal(new GZIPInputStream(new MoreToCome(raw), 1 << 16));
        case BZIP2 -> Bzip2.open(raw);
        case ZSTD -> Zstd.open(raw);
      };
    } catch (IOException damage) {
      raw.close();
      throw new DamagedArchiveException(damage);
    }
  }

  /** A class of its own, as verifying a method loads the classes it names. */
  private static final class Bzip2 {
    static InputStream open(InputStream raw) throws IOException {
      return new ByteByByte(new BZip2CompressorInputStream(raw, true));
    }
  }

  /** A class of its own for the same reason. */
  private static final class Zstd {
    static InputStream open(InputStream raw) throws IOException {
      return new DamageSignal(new ZstdInputStream(raw));
    }
  }

  /**
   * {@link GZIPInputStream} looks for another member only where {@link #available} promises bytes,
   * which streams from afar do not.
   */
  private static final class MoreToCome extends FilterInputStream {
    MoreToCome(InputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      return Math.max(1, super.available());
    }
  }

  /** Reads in small steps: what a decompressor had ready when it met damage is lost. */
  private static class DamageSignal extends InputStream {
    private static final int STEP = 4096;

    final InputStream in;

    DamageSignal(InputStream in) {
      this.in = in;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return step(target, offset, Math.min(length, STEP));
      } catch (IOException | RuntimeException damage) {
        throw new DamagedArchiveException(damage);
      }
    }

    int step(byte[] target, int offset, int length) throws IOException {
      return in.read(target, offset, length);
    }
  }

  /** bzip2 meets damage between two bytes of one read; it is asked for each of them. */
  private static final class ByteByByte extends DamageSignal {
    ByteByByte(InputStream in) {
      super(in);
    }

    @Override
    int step(byte[] target, int offset, int length) throws IOException {
      int done = 0;
      try {
        for (int b; done < length && (b = in.read()) >= 0; done++) {
          target[offset + done] = (byte) b;
        }
      } catch (IOException | RuntimeException damage) {
        if (done == 0) {
          throw damage;
        }
      }
      return done == 0 && length > 0 ? -1 : done;
    }
  }
}
