package org.scanlake.flowlog;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.scanlake.alert.NfdumpTable;
import org.scanlake.flow.FlowRow;
import org.scanlake.flow.IsoTime;
import org.scanlake.flow.Protocols;

/** Reads the rows of nfdump's {@code line}, {@code long} and {@code extended} output. */
final class NfdumpTextReader implements LogReader {
  private static final int PROTOCOL = 3;
  private static final int SOURCE = 4;
  private static final int DESTINATION = 6;

  private final String header;
  private final NfdumpTable table;
  private final boolean isLabelled;
  private final TextCache labels = new TextCache();
  private LogReason reason = LogReason.BAD_COLUMNS;

  NfdumpTextReader(String header, boolean isLabelled, ZoneOffset zone) {
    this.header = header;
    table = new NfdumpTable(header, zone);
    this.isLabelled = isLabelled;
  }

  @Override
  public LogReason reason() {
    return reason;
  }

  @Override
  public LogOutcome read(byte[] text, int from, int to, LogRow row) {
    row.clear();
    int end = endOfText(text, from, to);
    int label = isLabelled ? startOfLastWord(text, from, end) : end;
    if (!table.read(text, from, label)) {
      return outcomeOfOther(text, from, end);
    }
    FlowRow flow = table.row();
    row.label = labels.text(text, label, end);
    boolean isTime = FlowSpan.isTime(flow.startMicros);
    if (!isTime || !copy(flow, row)) {
      reason = isTime ? LogReason.BAD_DURATION : LogReason.BAD_TIME;
      return LogOutcome.BAD;
    }
    if (row.srcFlags != LogRow.UNKNOWN) {
      OredFlags.count(row.srcFlags, row.srcPackets, row.src);
      row.contact = OredFlags.contact(row.srcFlags);
    }
    return LogOutcome.FLOW;
  }

  private static int endOfText(byte[] text, int from, int to) {
    int end = to;
    while (end > from && text[end - 1] >= 0 && text[end - 1] <= ' ') {
      end--;
    }
    return end;
  }

  private static int startOfLastWord(byte[] text, int from, int end) {
    int start = end;
    while (start > from && text[start - 1] != ' ' && text[start - 1] != '\t') {
      start--;
    }
    return start;
  }

  private static boolean copy(FlowRow flow, LogRow row) {
    row.startMicros = flow.startMicros;
    row.protocol = flow.protocol;
    row.srcHigh = flow.srcHigh;
    row.srcLow = flow.srcLow;
    row.srcPort = flow.srcPort;
    row.dstHigh = flow.dstHigh;
    row.dstLow = flow.dstLow;
    row.dstPort = flow.dstPort;
    row.srcPackets = flow.packets;
    row.srcBytes = flow.bytes;
    row.srcFlags = flow.protocol == Protocols.TCP ? flow.tcpFlags : LogRow.UNKNOWN;
    return FlowSpan.setEnd(row, LogRow.NO_TIME, flow.durationMicros);
  }

  private LogOutcome outcomeOfOther(byte[] text, int from, int end) {
    if (NfdumpTail.isNoRow(text, from, end)) {
      return LogOutcome.NO_ROW;
    }
    String line = new String(text, from, end - from, StandardCharsets.ISO_8859_1);
    if (NfdumpTable.isHeader(line)) {
      return outcomeOfHeader(line);
    }
    reason = reasonAt(table.wordReached(), table.row());
    return LogOutcome.BAD;
  }

  private LogOutcome outcomeOfHeader(String line) {
    if (line.strip().equals(header.strip())) {
      return LogOutcome.NO_ROW;
    }
    reason = LogReason.OTHER_HEADER;
    return LogOutcome.BAD;
  }

  /** The duration is looked at only when the protocol is read too. */
  private static LogReason reasonAt(int word, FlowRow flow) {
    return switch (word) {
      case 0, 1 -> LogReason.BAD_TIME;
      case PROTOCOL ->
          flow.durationMicros == IsoTime.BAD ? LogReason.BAD_DURATION : LogReason.BAD_PROTOCOL;
      case SOURCE, DESTINATION -> LogReason.BAD_ADDRESS;
      default -> LogReason.BAD_COLUMNS;
    };
  }
}
