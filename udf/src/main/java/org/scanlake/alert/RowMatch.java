package org.scanlake.alert;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.scanlake.flow.Decimal;
import org.scanlake.flow.FlagText;
import org.scanlake.flow.FlowRow;
import org.scanlake.flow.ProtocolText;
import org.scanlake.flow.Protocols;
import org.scanlake.network.Address;

/** Fills a flow row from what the groups of a line pattern matched. One instance a mail. */
final class RowMatch {
  private final LinePattern.Shape shape;
  private final RowClock clock;
  private final Set<RowGroup> groups;
  private final EndpointBytes endpoint = new EndpointBytes();

  RowMatch(LinePattern.Shape shape, RowClock clock) {
    this.shape = shape;
    this.clock = clock;
    groups = RowGroup.in(shape.row());
  }

  /** Whether everything that the row tells can be read; {@code row} then holds it. */
  boolean fill(Matcher matcher, FlowRow row) {
    row.clear();
    return fillTime(matcher, row)
        && fillSource(matcher, row)
        && fillDestination(matcher, row)
        && fillProtocol(matcher, row)
        && fillIcmp(matcher, row)
        && fillCounts(matcher, row);
  }

  private Optional<String> text(RowGroup group, Matcher matcher) {
    return group.of(matcher, groups);
  }

  private boolean fillTime(Matcher matcher, FlowRow row) {
    Optional<String> time = text(RowGroup.TIME, matcher);
    if (time.isEmpty()) {
      return true;
    }
    String date = text(RowGroup.DATE, matcher).map(day -> day + " ").orElse("");
    row.startMicros = shape.times().micros(date + time.get(), clock);
    return row.startMicros != RowClock.INVALID;
  }

  private boolean fillSource(Matcher matcher, FlowRow row) {
    if (!readEnd(matcher, RowGroup.SOURCE, RowGroup.SOURCE_END)) {
      return false;
    }
    row.srcHigh = endpoint.high();
    row.srcLow = endpoint.low();
    row.srcPort = port(text(RowGroup.SPORT, matcher), endpoint.port());
    return row.srcPort != PortText.NO_PORT;
  }

  private boolean fillDestination(Matcher matcher, FlowRow row) {
    if (!readEnd(matcher, RowGroup.DESTINATION, RowGroup.DESTINATION_END)) {
      return false;
    }
    row.dstHigh = endpoint.high();
    row.dstLow = endpoint.low();
    row.dstPort = port(text(RowGroup.DPORT, matcher), endpoint.port());
    return row.dstPort != PortText.NO_PORT;
  }

  private boolean readEnd(Matcher matcher, RowGroup address, RowGroup joined) {
    Optional<byte[]> alone = text(address, matcher).map(RowMatch::unbracketed);
    if (alone.isPresent()) {
      return endpoint.readAddress(alone.get(), 0, alone.get().length);
    }
    Optional<byte[]> both = text(joined, matcher).map(RowMatch::unbracketed);
    return both.isPresent() && endpoint.readJoined(both.get(), 0, both.get().length);
  }

  private static byte[] unbracketed(String text) {
    boolean brackets = text.startsWith("[") && text.endsWith("]");
    String plain = brackets ? text.substring(1, text.length() - 1) : text;
    return plain.getBytes(StandardCharsets.UTF_8);
  }

  private static int port(Optional<String> text, int joined) {
    if (text.isEmpty()) {
      return joined;
    }
    byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
    return PortText.read(bytes, 0, bytes.length);
  }

  private boolean fillProtocol(Matcher matcher, FlowRow row) {
    Optional<String> name = text(RowGroup.PROTOCOL, matcher);
    if (name.isPresent()) {
      Integer word = shape.protocols().get(name.get());
      byte[] bytes = name.get().getBytes(StandardCharsets.UTF_8);
      row.protocol = word != null ? word : ProtocolText.read(bytes, 0, bytes.length);
    }
    text(RowGroup.FLAGS, matcher).ifPresent(flags -> row.tcpFlags = FlagText.tcpdump(flags));
    text(RowGroup.FLAG_WORDS, matcher).ifPresent(words -> row.tcpFlags = FlagText.words(words));
    return row.protocol != ProtocolText.NO_PROTOCOL;
  }

  private boolean fillIcmp(Matcher matcher, FlowRow row) {
    if (row.protocol != Protocols.ICMP && row.protocol != Protocols.ICMP6) {
      return true;
    }
    boolean ipv6 = !Address.isIpv4(row.dstHigh, row.dstLow);
    row.protocol = ipv6 ? Protocols.ICMP6 : Protocols.ICMP;
    text(RowGroup.ICMP, matcher).ifPresent(said -> row.dstPort = IcmpText.port(said, ipv6));
    Optional<String> type = text(RowGroup.ICMP_TYPE, matcher);
    if (type.isEmpty()) {
      return true;
    }
    long code = number(text(RowGroup.ICMP_CODE, matcher), 0);
    long typeNumber = number(type, 0);
    row.dstPort = (int) (typeNumber << 8 | code);
    return typeNumber >= 0 && typeNumber <= 255 && code >= 0 && code <= 255;
  }

  private boolean fillCounts(Matcher matcher, FlowRow row) {
    row.packets = number(text(RowGroup.PACKETS, matcher), FlowRow.UNKNOWN);
    row.bytes = number(text(RowGroup.BYTES, matcher), FlowRow.UNKNOWN);
    row.flows = number(text(RowGroup.COUNT, matcher), 1);
    return row.packets != Cursor.NOT_A_NUMBER
        && row.bytes != Cursor.NOT_A_NUMBER
        && row.flows != Cursor.NOT_A_NUMBER;
  }

  private static long number(Optional<String> text, long otherwise) {
    if (text.isEmpty()) {
      return otherwise;
    }
    byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
    return Decimal.read(bytes, 0, bytes.length);
  }
}
