package org.scanlake.filter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalInt;
import org.scanlake.archive.MailFile;
import org.scanlake.archive.RawMail;

/** Filters one mail. */
public final class SingleMail {
  private static final int STEP = 1 << 16;

  private final MailFilter filter;
  private final int maxMailBytes;

  /**
   * @param dropBelow an alert of a lower severity is left out
   */
  public SingleMail(FilterRules rules, OptionalInt dropBelow, FilterOutput output) {
    this.filter = new MailFilter(rules, dropBelow, output);
    this.maxMailBytes = rules.configuration().kinds().limits().maxMailBytes();
  }

  /**
   * Reads {@code in} to its end, and passes the mail on; false when it was left out. Of a mail over
   * the size limit no more than that is held.
   */
  public boolean pass(InputStream in, OutputStream out, OutputStream notes) throws IOException {
    byte[] bytes = in.readNBytes(maxMailBytes + 1);
    boolean whole = bytes.length <= maxMailBytes;
    RawMail raw = whole ? MailFile.mail(bytes, bytes.length) : RawMail.notLoaded(0, bytes.length);
    boolean passed = filter.pass(new PassingMail(bytes, 0, bytes.length, raw), out, notes);
    if (!whole) {
      passRest(in, out);
    }
    return passed;
  }

  private void passRest(InputStream in, OutputStream out) throws IOException {
    byte[] more = new byte[STEP];
    for (int read = in.read(more); read > 0; read = in.read(more)) {
      filter.passRest(more, 0, read, out);
    }
  }
}
