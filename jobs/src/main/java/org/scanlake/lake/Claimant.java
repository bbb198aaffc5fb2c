package org.scanlake.lake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A load as its claim names it.
 *
 * @param startedMillis when the process started, since 1970 UTC; {@link #UNKNOWN} where the system
 *     does not tell
 * @param load number of the load within its process
 */
record Claimant(String host, long pid, long startedMillis, long load) {
  static final long UNKNOWN = -1;

  /** A system reckons the start from its clock and uptime: setting the clock shifts it a little. */
  private static final long SAME_START_MILLIS = 60_000;

  private static final Pattern TEXT =
      Pattern.compile("(\\S+) ([0-9]{1,9}) (-1|[0-9]{1,15}) ([0-9]{1,9})\n");
  private static final AtomicLong LOADS = new AtomicLong();

  /** The next load of this process. */
  static Claimant next() {
    ProcessHandle own = ProcessHandle.current();
    return new Claimant(hostName(), own.pid(), started(own), LOADS.incrementAndGet());
  }

  /** Reads what {@link #text} wrote; empty for anything else. */
  static Optional<Claimant> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Claimant(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                Long.parseLong(matcher.group(4))))
        : Optional.empty();
  }

  /** One line. */
  String text() {
    return host + " " + pid + " " + startedMillis + " " + load + "\n";
  }

  boolean isOfThisHost() {
    return host.equals(hostName());
  }

  /** Of a claimant of this host: whether this process is the one. */
  boolean isOfThisProcess() {
    return pid == ProcessHandle.current().pid() && hasProcess();
  }

  /** Of a claimant of this host: whether its process runs; another may have got its number. */
  boolean hasProcess() {
    return ProcessHandle.of(pid).filter(process -> isSameStart(started(process))).isPresent();
  }

  private boolean isSameStart(long millis) {
    return millis == UNKNOWN
        || startedMillis == UNKNOWN
        || Math.abs(millis - startedMillis) <= SAME_START_MILLIS;
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(UNKNOWN);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
