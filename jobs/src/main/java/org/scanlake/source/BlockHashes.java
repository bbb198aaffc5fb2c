package org.scanlake.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.scanlake.archive.Compression;
import org.scanlake.archive.UnreadableArchiveException;

/** Where the blocks of files are hashed: in tasks, each block where there is a core for it. */
public interface BlockHashes {
  /** SHA-256 of each block, in their order; of a compressed file those of all its blocks joined. */
  List<byte[]> of(List<FileRange> blocks);

  /** In tasks of Spark. */
  static BlockHashes inTasks(JavaSparkContext context) {
    return blocks -> {
      if (blocks.isEmpty()) {
        return List.of();
      }
      Broadcast<SerializableConfiguration> hadoop =
          context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
      return context
          .parallelize(blocks, tasks(blocks.size(), context.defaultParallelism()))
          .map(block -> ofBlock(hadoop.value().value(), block))
          .collect();
    };
  }

  /** Small files are many: a task for each would only be starting. */
  private static int tasks(int blocks, int parallelism) {
    int blocksOfTask = 100;
    return Math.min(blocks, Math.max(4 * parallelism, blocks / blocksOfTask));
  }

  private static byte[] ofBlock(Configuration hadoop, FileRange block) {
    if (block.compression() != Compression.NONE) {
      return DecompressedHashes.of(hadoop, block);
    }
    try (FSDataInputStream in = ArchiveStreams.open(hadoop, block.path())) {
      in.seek(block.from());
      return read(in, block.to() - block.from());
    } catch (IOException e) {
      throw new UncheckedIOException(UnreadableArchiveException.of(block.path(), e));
    }
  }

  private static byte[] read(FSDataInputStream in, long length) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[64 << 10];
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException("became shorter");
      }
      digest.update(buffer, 0, read);
      left -= read;
    }
    return digest.digest();
  }
}
