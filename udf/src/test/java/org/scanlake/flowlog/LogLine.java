package org.scanlake.flowlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.scanlake.network.Address;

/** What one line under one header is read as. */
record LogLine(LogOutcome outcome, Optional<LogReason> reason, LogRow row) {
  static LogLine read(LogRecogniser recogniser, String header, String line) {
    return read(recogniser, header, line, ZoneOffset.UTC);
  }

  static LogLine read(LogRecogniser recogniser, String header, String line, ZoneOffset zone) {
    LogReader reader = header(recogniser, header + "\n" + line + "\n").orElseThrow().reader(zone);
    byte[] bytes = ("<" + line + ">").getBytes(UTF_8);
    LogRow row = new LogRow();
    LogOutcome outcome = reader.read(bytes, 1, bytes.length - 1, row);
    boolean bad = outcome == LogOutcome.BAD;
    return new LogLine(outcome, bad ? Optional.of(reader.reason()) : Optional.empty(), row);
  }

  static Optional<LogHeader> header(LogRecogniser recogniser, String log) {
    byte[] head = log.getBytes(UTF_8);
    return recogniser.recognise(head, head.length);
  }

  String start() {
    return time(row.startMicros);
  }

  String end() {
    return time(row.endMicros);
  }

  private static String time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }

  /** {@code source:port > destination:port protocol}. */
  String ends() {
    return new Address(row.srcHigh, row.srcLow)
        + ":"
        + row.srcPort
        + " > "
        + new Address(row.dstHigh, row.dstLow)
        + ":"
        + row.dstPort
        + " "
        + row.protocol;
  }

  /** Packets and bytes of the source, then of the destination. */
  String volume() {
    return row.srcPackets + " " + row.srcBytes + " / " + row.dstPackets + " " + row.dstBytes;
  }

  String sourceCounts() {
    return counts(row.src);
  }

  String destinationCounts() {
    return counts(row.dst);
  }

  /** SYN, SYN-ACK, FIN and RST, and the qualities of SYN, FIN and RST. */
  private static String counts(TcpCounts counts) {
    if (!counts.areKnown()) {
      return "unknown";
    }
    return counts.syn
        + " "
        + counts.synAck
        + " "
        + counts.fin
        + " "
        + counts.rst
        + " "
        + counts.synQuality.letter()
        + counts.finQuality.letter()
        + counts.rstQuality.letter();
  }
}
