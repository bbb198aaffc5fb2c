package org.scanlake.flowlog;

import java.time.ZoneOffset;
import org.scanlake.flow.Decimal;
import org.scanlake.flow.ProtocolText;
import org.scanlake.network.AddressBytes;

/**
 * Reads what the fields of all formats share into a row. Each method answers whether it could;
 * where not, {@link #reason} says why.
 */
final class FlowFields {
  /** What {@link #count} answers for a field that is no count. */
  static final long BAD = Long.MIN_VALUE;

  private static final int MOST_PORT = 0xffff;

  private final FieldBytes fields;
  private final AddressBytes address = new AddressBytes();
  private final LogTime time;
  private LogReason reason = LogReason.BAD_COLUMNS;

  FlowFields(FieldBytes fields, ZoneOffset zone) {
    this.fields = fields;
    this.time = new LogTime(zone);
  }

  LogReason reason() {
    return reason;
  }

  /** Always false, so that a reader can end with it. */
  boolean bad(LogReason why) {
    reason = why;
    return false;
  }

  boolean start(Enum<?> field, LogRow row) {
    row.startMicros = time(field);
    return row.startMicros != LogTime.BAD
        && (FlowSpan.isTime(row.startMicros) || bad(LogReason.BAD_TIME));
  }

  /** The end, which is the start where the log has none. */
  boolean end(Enum<?> field, LogRow row) {
    row.endMicros = fields.isSet(field) ? time(field) : row.startMicros;
    if (row.endMicros == LogTime.BAD) {
      return false;
    }
    long micros = row.endMicros - row.startMicros;
    return micros >= 0 && micros <= LogTime.LONGEST_MICROS || bad(LogReason.BAD_DURATION);
  }

  /** The end by a number of seconds from the start, 0 where the log has none. */
  boolean duration(Enum<?> field, LogRow row) {
    long micros =
        fields.isSet(field)
            ? LogTime.seconds(fields.text(), fields.from(field), fields.to(field))
            : 0;
    row.endMicros = row.startMicros + micros;
    return micros >= 0 && micros <= LogTime.LONGEST_MICROS || bad(LogReason.BAD_DURATION);
  }

  private long time(Enum<?> field) {
    if (!fields.isSet(field)) {
      bad(LogReason.MISSING_VALUE);
      return LogTime.BAD;
    }
    long micros = time.read(fields.text(), fields.from(field), fields.to(field));
    if (micros == LogTime.BAD) {
      bad(LogReason.BAD_TIME);
    }
    return micros;
  }

  boolean source(Enum<?> field, LogRow row) {
    if (!address(field)) {
      return false;
    }
    row.srcHigh = address.high();
    row.srcLow = address.low();
    return true;
  }

  boolean destination(Enum<?> field, LogRow row) {
    if (!address(field)) {
      return false;
    }
    row.dstHigh = address.high();
    row.dstLow = address.low();
    return true;
  }

  private boolean address(Enum<?> field) {
    if (!fields.isSet(field)) {
      return bad(LogReason.MISSING_VALUE);
    }
    return address.read(fields.text(), fields.from(field), fields.to(field))
        || bad(LogReason.BAD_ADDRESS);
  }

  boolean protocol(Enum<?> field, LogRow row) {
    if (!fields.isSet(field)) {
      return bad(LogReason.MISSING_VALUE);
    }
    row.protocol = ProtocolText.read(fields.text(), fields.from(field), fields.to(field));
    return row.protocol != ProtocolText.NO_PROTOCOL || bad(LogReason.BAD_PROTOCOL);
  }

  /** A port, {@link LogRow#UNKNOWN} when unset; another negative number when it is none. */
  int port(Enum<?> field) {
    if (!fields.isSet(field)) {
      return LogRow.UNKNOWN;
    }
    long port = Decimal.read(fields.text(), fields.from(field), fields.to(field));
    if (port < 0 || port > MOST_PORT) {
      bad(LogReason.BAD_PORT);
      return Integer.MIN_VALUE;
    }
    return (int) port;
  }

  /** A count, {@link LogRow#UNKNOWN} when unset, or {@link #BAD}. */
  long count(Enum<?> field) {
    if (!fields.isSet(field)) {
      return LogRow.UNKNOWN;
    }
    long count = Decimal.read(fields.text(), fields.from(field), fields.to(field));
    if (count == Decimal.NOT_A_NUMBER) {
      bad(LogReason.BAD_COUNT);
      return BAD;
    }
    return count;
  }

  /** Flags as at most two hexadecimal digits, {@link LogRow#UNKNOWN} when unset, less when bad. */
  int hexFlags(Enum<?> field) {
    if (!fields.isSet(field)) {
      return LogRow.UNKNOWN;
    }
    byte[] text = fields.text();
    int from = fields.from(field);
    int to = fields.to(field);
    int high = to - from == 2 ? Character.digit(text[from], 16) : 0;
    int low = to - from <= 2 ? Character.digit(text[to - 1], 16) : -1;
    if (high < 0 || low < 0) {
      bad(LogReason.BAD_FLAGS);
      return Integer.MIN_VALUE;
    }
    return high << 4 | low;
  }
}
