package org.scanlake.measured;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkEnv;
import org.apache.spark.util.Utils;

/**
 * Blocks that a task reads at the same time: the first some in memory, the others in a file, for of
 * a log that cannot be split there may be any number.
 */
final class BlockStore implements AutoCloseable {
  private static final long MOST_BYTES = 32L << 20;

  private final long mostBytes;
  private final List<InputStream> streams = new ArrayList<>();
  private long held;
  private Optional<FileChannel> file = Optional.empty();
  private long end;

  BlockStore() {
    this(MOST_BYTES);
  }

  /**
   * @param mostBytes held in memory
   */
  BlockStore(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  void add(byte[] block) throws IOException {
    if (held + block.length <= mostBytes) {
      held += block.length;
      streams.add(new ByteArrayInputStream(block));
    } else {
      streams.add(stored(block));
    }
  }

  private InputStream stored(byte[] block) throws IOException {
    FileChannel channel = file.isPresent() ? file.get() : create();
    ByteBuffer bytes = ByteBuffer.wrap(block);
    long start = end;
    while (bytes.hasRemaining()) {
      end += channel.write(bytes, end);
    }
    return new Part(channel, start, end);
  }

  private FileChannel create() throws IOException {
    Path folder = Path.of(Utils.getLocalDir(SparkEnv.get().conf()));
    Path path = Files.createTempFile(folder, "samples", ".blocks");
    FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    file = Optional.of(channel);
    return channel;
  }

  boolean isEmpty() {
    return streams.isEmpty();
  }

  /** Each block once; they can be read until this is closed. */
  List<InputStream> streams() {
    return streams;
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }

  /** A part of a file. Whoever reads has a buffer. */
  private static final class Part extends InputStream {
    private final FileChannel file;
    private final long end;
    private long position;

    Part(FileChannel file, long start, long end) {
      this.file = file;
      this.position = start;
      this.end = end;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (position == end) {
        return -1;
      }
      int most = (int) Math.min(length, end - position);
      int read = file.read(ByteBuffer.wrap(bytes, from, most), position);
      position += Math.max(read, 0);
      return read;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
  }
}
