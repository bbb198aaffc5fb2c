package org.scanlake.measured;

import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.parsed.ByteSource;

/** Reads, alert by alert, what {@link AlertBytes} wrote of a mail's alerts. */
final class HeadCursor {
  private static final long MICROS = 1_000_000;
  private static final long DAY = 86_400;

  private final ByteSource source;
  UTF8String alertId = UTF8String.EMPTY_UTF8;
  UTF8String messageId = UTF8String.EMPTY_UTF8;
  UTF8String kind = UTF8String.EMPTY_UTF8;
  UTF8String dialects = UTF8String.EMPTY_UTF8;
  long receivedMicros;
  int offsetSeconds;
  UTF8String address = UTF8String.EMPTY_UTF8;
  UTF8String host = UTF8String.EMPTY_UTF8;
  UTF8String cando = UTF8String.EMPTY_UTF8;
  int flows;
  int repeated;
  int badRows;

  HeadCursor(byte[] heads) {
    this.source = new ByteSource(heads);
  }

  /** Moves to the next alert; its metrics come next from {@link #source()} and must be taken. */
  boolean next() {
    if (source.isAtEnd()) {
      return false;
    }
    alertId = source.takeText();
    messageId = source.takeText();
    kind = source.takeText();
    dialects = source.takeText();
    receivedMicros = source.takeLong();
    offsetSeconds = source.takeInt();
    address = source.takeText();
    host = source.takeText();
    cando = source.takeText();
    flows = source.takeInt();
    repeated = source.takeInt();
    badRows = source.takeInt();
    return true;
  }

  ByteSource source() {
    return source;
  }

  /** Days since 1970 on the writer's clock. */
  int day() {
    return (int) Math.floorDiv(clockSeconds(), DAY);
  }

  /** Hour of the day on the writer's clock. */
  int hour() {
    return (int) (Math.floorMod(clockSeconds(), DAY) / 3600);
  }

  private long clockSeconds() {
    return Math.floorDiv(receivedMicros, MICROS) + offsetSeconds;
  }
}
