package org.scanlake.ports;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.network.AddressBytes;
import org.scanlake.worm.ReportWindow;

/** Whose a row of {@code tcp_samples} is and in which window. One instance serves all rows. */
final class SampleKey {
  private final ReportWindow window;
  private final TextRange text = new TextRange();
  private final AddressBytes address = new AddressBytes();
  private long number;

  SampleKey(ReportWindow window) {
    this.window = window;
  }

  /** Reads a row that begins with columns sample and source. */
  void read(InternalRow row) {
    number = window.number(row.getLong(0));
    UTF8String source = row.getUTF8String(1);
    text.set(source);
    if (!address.read(text.bytes, text.from, text.to)) {
      throw new IllegalStateException("no address: " + source);
    }
  }

  long high() {
    return address.high();
  }

  long low() {
    return address.low();
  }

  /** The window's number. */
  long window() {
    return number;
  }
}
