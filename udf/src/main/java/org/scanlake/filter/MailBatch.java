package org.scanlake.filter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.scanlake.archive.RawMail;

/**
 * Mails that follow one another in an archive, copied out of it so that a thread may work on them.
 */
final class MailBatch {
  private static final int ROOM_FOR_FIELDS = 1 << 15;

  private final byte[] bytes;
  private final List<RawMail> mails = new ArrayList<>();
  private int size;

  /** What comes out for a batch: the mails, and remarks for people. */
  record Filtered(ByteArrayOutputStream out, ByteArrayOutputStream notes) {}

  /** An empty batch that has room for {@code capacity} bytes of mails. */
  MailBatch(int capacity) {
    bytes = new byte[capacity];
  }

  boolean isEmpty() {
    return mails.isEmpty();
  }

  boolean hasRoom(RawMail mail) {
    return size + length(mail) <= bytes.length;
  }

  void add(RawMail mail) {
    mails.add(mail.copiedTo(bytes, size));
    size += length(mail);
  }

  Filtered filter(MailFilter filter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(size + ROOM_FOR_FIELDS);
    ByteArrayOutputStream notes = new ByteArrayOutputStream(0);
    for (RawMail mail : mails) {
      filter.pass(PassingMail.of(mail), out, notes);
    }
    return new Filtered(out, notes);
  }

  private static int length(RawMail mail) {
    return mail.to() - mail.separatorFrom();
  }
}
