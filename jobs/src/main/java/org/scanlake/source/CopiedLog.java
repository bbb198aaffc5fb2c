package org.scanlake.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A flow log whose content, or the beginning of it, was read under another name.
 *
 * @param fingerprint of the log as it was listed
 * @param original what was read of the other
 * @param isWhole whether there is nothing behind
 */
public record CopiedLog(
    Archive archive, Fingerprint fingerprint, LastReading original, boolean isWhole) {
  /**
   * What a row of the ledger says of a copy.
   *
   * @param lines that it has; all are in the first piece
   */
  public record Piece(
      long from, long to, long size, Fingerprint fingerprint, String contentHash, long lines) {}

  /** Its format, as the ledger has it. */
  public String format() {
    return original.kind();
  }

  /** The path of the other. */
  public String of() {
    return original.path();
  }

  /** What was read of the content. */
  public LogBefore before() {
    return new LogBefore(original.lines(), LogBefore.NO_RUN, original.end().isJoined());
  }

  /** The pieces in which the ledger tells of it, as it does of the other. */
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    long lines = original.lines();
    long end = original.end().to();
    for (LastReading.Part part : original.parts()) {
      boolean isLast = pieces.size() == original.parts().size() - 1;
      long to = archive.isCompressedLog() || !isLast ? part.to() : end;
      pieces.add(piece(part.from(), to, part.to(), part.contentHash(), lines));
      lines = 0;
    }
    if (archive.isCompressedLog() && isWhole) {
      pieces.add(piece(end, end, archive.size(), ContentHashes.OF_NOTHING, 0));
    }
    return pieces;
  }

  private Piece piece(long from, long to, long size, String contentHash, long lines) {
    Fingerprint known = isWhole ? fingerprint : original.fingerprint();
    return new Piece(from, to, size, known, contentHash, lines);
  }
}
