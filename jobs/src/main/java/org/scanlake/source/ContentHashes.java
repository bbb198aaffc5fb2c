package org.scanlake.source;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Hashes that tell whether bytes which were read are still the same: SHA-256 over the SHA-256s of
 * their blocks of 8 MiB, so that every core can work on one large file.
 */
final class ContentHashes {
  static final int BLOCK = 8 << 20;

  /** The hash of an empty range. */
  static final String OF_NOTHING = Sha256.hex(new byte[0]);

  private final BlockHashes blockHashes;

  ContentHashes(BlockHashes blockHashes) {
    this.blockHashes = blockHashes;
  }

  /** The hash of each range, hexadecimal, in their order. */
  List<String> of(List<FileRange> ranges) {
    List<List<FileRange>> blocks = ranges.stream().map(range -> range.blocks(BLOCK)).toList();
    Iterator<byte[]> hashes =
        blockHashes.of(blocks.stream().flatMap(List::stream).toList()).iterator();
    List<String> contents = new ArrayList<>();
    for (List<FileRange> range : blocks) {
      MessageDigest content = Sha256.digest();
      range.forEach(block -> content.update(hashes.next()));
      contents.add(Sha256.hex(content));
    }
    return contents;
  }
}
