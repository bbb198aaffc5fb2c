package org.scanlake.summary;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.scanlake.archive.ArchiveFile;
import org.scanlake.archive.Compression;
import org.scanlake.archive.Decompression;
import org.scanlake.archive.MailFile;
import org.scanlake.archive.MboxMails;
import org.scanlake.archive.ParseLimits;
import org.scanlake.archive.RawMail;

/** A part of the archives that one thread reads in one go. */
sealed interface Piece {
  /** Bytes of a split: small enough that the last splits keep all cores busy. */
  long SPLIT_BYTES = 8L << 20;

  /** What is done with each mail of a piece, in their order. */
  interface Visitor {
    void visit(RawMail mail, ArchiveTally tally);
  }

  /** Bytes on disk, for progress. */
  long bytes();

  /** The file it is a part of. */
  ArchiveFile archive();

  /**
   * Reads the piece.
   *
   * @return its lines and mails, and whatever the visitor counted
   */
  ArchiveTally read(ParseLimits limits, Visitor visitor) throws IOException;

  /** The pieces of {@code archives} in their order. */
  static List<Piece> of(List<ArchiveFile> archives) {
    List<Piece> pieces = new ArrayList<>();
    for (ArchiveFile archive : archives) {
      switch (archive.kind()) {
        case MBOX -> addMbox(archive, pieces);
        case MAIL -> pieces.add(new SingleMail(archive));
        case OTHER, LOG -> pieces.add(new OtherFile(archive));
      }
    }
    return pieces;
  }

  private static void addMbox(ArchiveFile archive, List<Piece> pieces) {
    if (archive.compression() == Compression.NONE) {
      long start = 0;
      do {
        pieces.add(new Split(archive, start, Math.min(start + SPLIT_BYTES, archive.size())));
        start += SPLIT_BYTES;
      } while (start < archive.size());
    } else {
      pieces.add(new Split(archive, 0, Long.MAX_VALUE));
    }
  }

  /** The mails of an mbox whose separators start in {@code [start, end)}. */
  record Split(ArchiveFile archive, long start, long end) implements Piece {
    @Override
    public long bytes() {
      return Math.min(end, archive.size()) - start;
    }

    @Override
    public ArchiveTally read(ParseLimits limits, Visitor visitor) throws IOException {
      ArchiveTally tally = new ArchiveTally();
      try (InputStream in = open()) {
        MboxMails mails = new MboxMails(in, start, end, limits);
        while (mails.next()) {
          tally.addMail();
          visitor.visit(mails.mail(), tally);
        }
        tally.addLines(mails.lines());
        if (mails.hasPreamble()) {
          tally.addPreamble();
        }
        if (mails.isDamaged()) {
          tally.addTruncated();
        }
      }
      return tally;
    }

    private InputStream open() throws IOException {
      InputStream in = new FileInputStream(archive.path().toFile());
      in.skipNBytes(Math.max(0, start - MboxMails.LOOK_BACK));
      return Decompression.open(in, archive.compression());
    }
  }

  /** A file that is one mail. */
  record SingleMail(ArchiveFile archive) implements Piece {
    @Override
    public long bytes() {
      return archive.size();
    }

    @Override
    public ArchiveTally read(ParseLimits limits, Visitor visitor) throws IOException {
      ArchiveTally tally = new ArchiveTally();
      try (InputStream in =
          Decompression.open(new FileInputStream(archive.path().toFile()), archive.compression())) {
        MailFile file = MailFile.read(in, limits);
        tally.addMail();
        if (file.mail().truncated()) {
          tally.addTruncated();
        }
        visitor.visit(file.mail(), tally);
        tally.addLines(file.lines());
      }
      return tally;
    }
  }

  /** A file that is neither a mail nor an archive. */
  record OtherFile(ArchiveFile archive) implements Piece {
    @Override
    public long bytes() {
      return 0;
    }

    @Override
    public ArchiveTally read(ParseLimits limits, Visitor visitor) {
      ArchiveTally tally = new ArchiveTally();
      tally.addOtherFile();
      return tally;
    }
  }
}
