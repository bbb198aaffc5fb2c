package org.scanlake.filter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.scanlake.archive.RawMail;

/**
 * Mails that follow one another in an archive, copied out of it so that a thread may work on them,
 * and then what comes out for them. Its memory serves one batch after the other.
 */
final class MailBatch {
  private static final int ROOM_FOR_FIELDS = 1 << 15;

  private final byte[] bytes;
  private final List<RawMail> mails = new ArrayList<>();
  private final ByteArrayOutputStream out;
  private final ByteArrayOutputStream notes = new ByteArrayOutputStream(0);
  private int size;

  /** An empty batch that has room for {@code capacity} bytes of mails. */
  MailBatch(int capacity) {
    bytes = new byte[capacity];
    out = new ByteArrayOutputStream(capacity + ROOM_FOR_FIELDS);
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

  /** Filters the mails; what comes out stays here. */
  MailBatch filter(MailFilter filter) throws IOException {
    for (RawMail mail : mails) {
      filter.pass(PassingMail.of(mail), out, notes);
    }
    return this;
  }

  /** Writes what came out, and is empty again. */
  void drainTo(OutputStream mailsOut, OutputStream notesOut) throws IOException {
    out.writeTo(mailsOut);
    MailFilter.note(notes.toByteArray(), notesOut);
    mails.clear();
    out.reset();
    notes.reset();
    size = 0;
  }

  private static int length(RawMail mail) {
    return mail.to() - mail.separatorFrom();
  }
}
