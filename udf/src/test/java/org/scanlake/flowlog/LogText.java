package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.scanlake.network.Address;

/** Reads logs that tests write as text. */
final class LogText {
  /** The comments of a Zeek log with the columns that Zeek has by default. */
  static final String ZEEK =
      "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n"
          + "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration"
          + "\torig_bytes\tresp_bytes\tconn_state\tlocal_orig\tlocal_resp\tmissed_bytes\thistory"
          + "\torig_pkts\torig_ip_bytes\tresp_pkts\tresp_ip_bytes\ttunnel_parents\n";

  private LogText() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The reader of a log that starts with {@code head}. */
  static LogReader reader(String head) {
    Recognition recognition = FlowLogs.recognise(bytes(head), true);
    assertThat(recognition).isInstanceOf(Recognition.Recognised.class);
    return ((Recognition.Recognised) recognition).header().reader(ZoneOffset.UTC);
  }

  /** Why a file that starts so is refused. */
  static String refusal(byte[] head) {
    Recognition recognition = FlowLogs.recognise(head, true);
    assertThat(recognition).isInstanceOf(Recognition.Refused.class);
    return ((Recognition.Refused) recognition).reason();
  }

  static LogOutcome outcome(LogReader reader, String line, LogRow row) {
    byte[] bytes = bytes(line);
    return reader.read(bytes, 0, bytes.length, row);
  }

  static LogOutcome outcome(LogReader reader, String line) {
    return outcome(reader, line, new LogRow());
  }

  /** The row of a line that must be a flow. */
  static LogRow flow(LogReader reader, String line) {
    LogRow row = new LogRow();
    assertThat(outcome(reader, line, row)).as(line).isEqualTo(LogOutcome.FLOW);
    return row;
  }

  /** The reason of a line that must be bad. */
  static LogReason bad(LogReader reader, String line) {
    assertThat(outcome(reader, line)).as(line).isEqualTo(LogOutcome.BAD);
    return reader.reason();
  }

  /** Where a row comes from and goes to: {@code source:port destination:port}. */
  static String ends(LogRow row) {
    return new Address(row.srcHigh, row.srcLow)
        + " "
        + row.srcPort
        + " "
        + new Address(row.dstHigh, row.dstLow)
        + " "
        + row.dstPort;
  }

  /** SYN, SYN-ACK, FIN and RST, with the letters of their qualities; {@code -} when unknown. */
  static String counts(TcpCounts counts) {
    return counts.areKnown()
        ? counts.syn
            + ","
            + counts.synAck
            + counts.synQuality.letter()
            + " "
            + counts.fin
            + counts.finQuality.letter()
            + " "
            + counts.rst
            + counts.rstQuality.letter()
        : "-";
  }

  /** All of a row. */
  static String whole(LogRow row) {
    return String.join(
        " ",
        String.valueOf(row.startMicros),
        String.valueOf(row.endMicros),
        String.valueOf(row.protocol),
        ends(row),
        row.srcPackets + "/" + row.dstPackets,
        row.srcBytes + "/" + row.dstBytes,
        row.srcFlags + "/" + row.dstFlags,
        counts(row.src) + "/" + counts(row.dst),
        row.contact.name(),
        row.state,
        row.history,
        row.label);
  }
}
