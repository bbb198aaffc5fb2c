package org.scanlake.flowlog;

import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The header of nfdump's CSV: the short names of 1.6 and 1.7, or the long ones that 1.7.5 brought.
 *
 * @param names the columns, in any order
 */
record NfdumpCsvHeader(ColumnNames names) implements LogHeader {
  private static final String[] START = {"ts", "firstSeen"};
  private static final String[] END = {"te", "lastSeen"};
  private static final String[] DURATION = {"td", "duration"};
  private static final String[] SOURCE = {"sa", "srcAddr"};
  private static final String[] DESTINATION = {"da", "dstAddr"};
  private static final String[] PROTOCOL = {"pr", "proto"};
  private static final String[] FLAGS = {"flg", "flags"};

  /** The header that {@code line} is; empty when it is none of nfdump's. */
  static Optional<LogHeader> in(String line) {
    ColumnNames names = ColumnNames.of(line, ',');
    boolean hasTime = names.hasAny(START) || names.hasAny(END) || names.hasAny(DURATION);
    if (!hasTime || !(names.hasAny(SOURCE) || names.hasAny(DESTINATION))) {
      return Optional.empty();
    }
    require(names, START);
    require(names, SOURCE);
    require(names, DESTINATION);
    require(names, PROTOCOL);
    return Optional.of(new NfdumpCsvHeader(names.unique()));
  }

  private static void require(ColumnNames names, String[] column) {
    if (!names.hasAny(column)) {
      throw new UnusableLogException(
          "The nfdump CSV has no column %s or %s: print it with nfdump -o csv of nfdump 1.6 or 1.7."
              .formatted(column[0], column[1]));
    }
  }

  @Override
  public LogFormat format() {
    return LogFormat.NFDUMP;
  }

  @Override
  public LogReader reader(ZoneOffset zone) {
    return new NfdumpCsvReader(names, Places.of(names), zone);
  }

  @Override
  public Optional<String> advice() {
    return names.hasAny(FLAGS)
        ? Optional.empty()
        : Optional.of(
            "The nfdump CSV has no column flags, so that its TCP counts are unknown:"
                + " print it with nfdump -o"
                + " 'csv:%ts,%te,%td,%sa,%da,%sp,%dp,%pr,%flg,%ipkt,%ibyt,%opkt,%obyt'.");
  }

  /** Where the columns that are read stand, {@link ColumnNames#ABSENT} where there are none. */
  record Places(
      int start,
      int end,
      int duration,
      int source,
      int destination,
      int srcPort,
      int dstPort,
      int protocol,
      int flags,
      int srcPackets,
      int srcBytes,
      int dstPackets,
      int dstBytes) {
    static Places of(ColumnNames names) {
      return new Places(
          names.place(START),
          names.place(END),
          names.place(DURATION),
          names.place(SOURCE),
          names.place(DESTINATION),
          names.place("sp", "srcPort"),
          names.place("dp", "dstPort"),
          names.place(PROTOCOL),
          names.place(FLAGS),
          names.place("ipkt", "inPackets", "packets"),
          names.place("ibyt", "inBytes", "bytes"),
          names.place("opkt", "outPackets"),
          names.place("obyt", "outBytes"));
    }

    int[] all() {
      return new int[] {
        start,
        end,
        duration,
        source,
        destination,
        srcPort,
        dstPort,
        protocol,
        flags,
        srcPackets,
        srcBytes,
        dstPackets,
        dstBytes
      };
    }
  }
}
