package org.scanlake.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Hashes blocks of small local files without Spark. */
final class LocalHashes implements BlockHashes {
  @Override
  public List<byte[]> of(List<FileRange> blocks) {
    return blocks.stream().map(LocalHashes::of).toList();
  }

  private static byte[] of(FileRange block) {
    try {
      byte[] file = Files.readAllBytes(Path.of(URI.create(block.path())));
      return Sha256.digest().digest(Arrays.copyOfRange(file, (int) block.from(), (int) block.to()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
