package org.scanlake.synth;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A source whose flows are planted at equal intervals: a line of {@code FILE.truth.csv}.
 *
 * @param start of its first flow, in microseconds since 1970 UTC
 * @param interval microseconds between two flows
 * @param ports to which it sends; without any, to all in their order
 * @param target where it begins
 */
record PlantedSource(
    PlantedKind kind,
    int address,
    boolean isIpv6,
    long start,
    long interval,
    int flows,
    Ports ports,
    int target) {
  static final String HEADER = "source,kind,ports,first,last,flows";

  private static final int PORTS = 65_535;
  private static final int HOSTS_GUESSED = 3;

  /** Destination ports, each as often as it is there. */
  record Ports(int... numbers) {
    @Override
    public String toString() {
      return Arrays.stream(numbers)
          .distinct()
          .mapToObj(String::valueOf)
          .collect(Collectors.joining(" "));
    }
  }

  /** The number of flows before that time. */
  int before(long time) {
    if (time <= start) {
      return 0;
    }
    return (int) Math.min(flows, (time - start + interval - 1) / interval);
  }

  /** Rows that all its flows have in a log. */
  long rows(ConnectionLog log) {
    long cycle = 0;
    long rest = 0;
    for (int i = 0; i < kind.cycle(); i++) {
      int rows = log.rows(kind.course(i));
      cycle += rows;
      rest += i < flows % kind.cycle() ? rows : 0;
    }
    return flows / kind.cycle() * cycle + rest;
  }

  void draw(int number, Connection connection, Campus campus, SplittableRandom random) {
    connection.run(kind.course(number), random);
    connection.time = start + number * interval;
    connection.isIpv6 = isIpv6;
    connection.srcPort = random.nextInt(1024, PORTS + 1);
    connection.dstPort = port(number);
    connection.source = address;
    connection.destination = destination(number, campus, random);
    if (kind == PlantedKind.BACKSCATTER) {
      connection.source = connection.destination;
      connection.destination = address;
    }
  }

  private int port(int number) {
    int[] all = ports.numbers();
    return all.length == 0 ? 1 + number % PORTS : all[number % all.length];
  }

  private int destination(int number, Campus campus, SplittableRandom random) {
    return switch (kind) {
      case WORM, DABBER -> Campus.outside(random.nextInt(campus.outsiders()));
      case HORIZONTAL_SCAN -> Campus.inside(target + number);
      case VERTICAL_SCAN -> Campus.inside(target);
      case PASSWORD_GUESSING -> Campus.inside(target + number % HOSTS_GUESSED);
      case SLOW_SCAN, BACKSCATTER -> Campus.inside(random.nextInt(4 * campus.hosts()));
    };
  }

  void writeTo(Text out) {
    Campus.put(address, isIpv6, out).put(',').put(kind.text()).put(',');
    out.put(ports.toString()).put(',').put(time(start)).put(',');
    out.put(time(start + (flows - 1) * interval)).put(',').number(flows).end();
  }

  private static String time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }
}
