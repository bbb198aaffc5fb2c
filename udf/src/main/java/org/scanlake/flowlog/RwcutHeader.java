package org.scanlake.flowlog;

import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The header of {@code rwcut}'s output.
 *
 * @param names the columns, in any order, by the names of SiLK 3 or those of older releases
 */
record RwcutHeader(ColumnNames names) implements LogHeader {
  private static final String SOURCE = "sIP";
  private static final String DESTINATION = "dIP";
  private static final String[] PROTOCOL = {"pro", "protocol"};
  private static final String[] START = {"sTime", "sTime+msec"};
  private static final String FLAGS = "flags";

  /** The header that {@code line} is; empty when it is none of rwcut's. */
  static Optional<LogHeader> in(String line) {
    ColumnNames names = ColumnNames.of(line, '|');
    if (names.count() < 2 || !names.hasAny(SOURCE, DESTINATION)) {
      return Optional.empty();
    }
    require(names, SOURCE);
    require(names, DESTINATION);
    require(names, PROTOCOL);
    require(names, START);
    return Optional.of(new RwcutHeader(names.unique()));
  }

  private static void require(ColumnNames names, String... column) {
    if (!names.hasAny(column)) {
      throw new UnusableLogException(
          ("The rwcut log has no column %s: print it with rwcut"
                  + " --fields=sIP,dIP,sPort,dPort,protocol,packets,bytes,flags,sTime,duration.")
              .formatted(column[0]));
    }
  }

  @Override
  public LogFormat format() {
    return LogFormat.RWCUT;
  }

  /** A reader that takes times for UTC whatever the zone, for SiLK prints UTC. */
  @Override
  public LogReader reader(ZoneOffset zone) {
    return new RwcutReader(names, Places.of(names));
  }

  @Override
  public Optional<String> advice() {
    return names.hasAny(FLAGS)
        ? Optional.empty()
        : Optional.of(
            "The rwcut log has no column flags, so that its TCP counts are unknown:"
                + " print it with flags among the --fields.");
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
      int packets,
      int bytes,
      int flags,
      int initialFlags,
      int sessionFlags,
      int icmpType,
      int icmpCode) {
    static Places of(ColumnNames names) {
      return new Places(
          names.place(START),
          names.place("eTime", "eTime+msec"),
          names.place("duration", "dur", "dur+msec"),
          names.place(SOURCE),
          names.place(DESTINATION),
          names.place("sPort"),
          names.place("dPort"),
          names.place(PROTOCOL),
          names.place("packets"),
          names.place("bytes"),
          names.place(FLAGS),
          names.place("initialFlags", "initialF"),
          names.place("sessionFlags", "sessionF"),
          names.place("iType", "iTy", "icmpType"),
          names.place("iCode", "iCo", "icmpCode"));
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
        packets,
        bytes,
        flags,
        initialFlags,
        sessionFlags,
        icmpType,
        icmpCode
      };
    }
  }
}
