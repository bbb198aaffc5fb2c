package org.scanlake.archive;

import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Opens compressed archives. The libraries are loaded by the first archive that needs them. */
public final class Decompression {
  private static final int GZIP_BUFFER = 1 << 16;

  private Decompression() {}

  /**
   * The decompressed bytes of {@code raw}; several compressed streams one after another count as
   * one. Nothing is read yet, so that all damage, of the very first byte too, is met by reading: as
   * a {@link DamagedArchiveException}, once everything before the damage has been delivered.
   * Closing it closes {@code raw}.
   */
  public static InputStream open(InputStream raw, Compression compression) {
    return switch (compression) {
      case NONE -> raw;
      case GZIP ->
          new DamageSignal(raw, in -> new GZIPInputStream(new MoreToCome(in), GZIP_BUFFER));
      case BZIP2 -> new ByteByByte(raw, Bzip2::open);
      case ZSTD -> new DamageSignal(raw, Zstd::open);
    };
  }

  /** Starts a decompressor, which reads the first bytes. */
  private interface Start {
    InputStream on(InputStream raw) throws IOException;
  }

  /** A class of its own, as verifying a method loads the classes it names. */
  private static final class Bzip2 {
    static InputStream open(InputStream raw) throws IOException {
      return new BZip2CompressorInputStream(raw, true);
    }
  }

  /** A class of its own for the same reason. */
  private static final class Zstd {
    static InputStream open(InputStream raw) throws IOException {
      return new ZstdInputStream(raw);
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

    private final InputStream raw;
    private final Start start;
    private Optional<InputStream> started = Optional.empty();

    DamageSignal(InputStream raw, Start start) {
      this.raw = raw;
      this.start = start;
    }

    @Override
    public void close() throws IOException {
      if (started.isPresent()) {
        started.get().close();
      } else {
        raw.close();
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return step(decompressor(), target, offset, Math.min(length, STEP));
      } catch (IOException | RuntimeException damage) {
        throw new DamagedArchiveException(damage);
      }
    }

    int step(InputStream in, byte[] target, int offset, int length) throws IOException {
      return in.read(target, offset, length);
    }

    private InputStream decompressor() throws IOException {
      if (started.isEmpty()) {
        started = Optional.of(start.on(raw));
      }
      return started.get();
    }
  }

  /** bzip2 meets damage between two bytes of one read; it is asked for each of them. */
  private static final class ByteByByte extends DamageSignal {
    ByteByByte(InputStream raw, Start start) {
      super(raw, start);
    }

    @Override
    int step(InputStream in, byte[] target, int offset, int length) throws IOException {
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
