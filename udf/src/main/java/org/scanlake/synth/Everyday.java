package org.scanlake.synth;

import static org.scanlake.synth.Campus.Party.CLIENT;
import static org.scanlake.synth.Campus.Party.MAIL_SERVER;
import static org.scanlake.synth.Campus.Party.NAME_SERVER;
import static org.scanlake.synth.Campus.Party.OUTSIDER;
import static org.scanlake.synth.Campus.Party.PEER;
import static org.scanlake.synth.Campus.Party.POPULAR;
import static org.scanlake.synth.Campus.Party.SHELL_SERVER;
import static org.scanlake.synth.Campus.Party.WEB_SERVER;

import java.util.List;
import java.util.SplittableRandom;
import org.scanlake.synth.Campus.Party;

/**
 * One thing that is usual on a campus. With the planted sources, which are TCP, 70 connections of a
 * hundred are TCP, 27 UDP and 3 ICMP.
 *
 * @param share of a thousand connections
 * @param ports of the destination, one of them each time; of ICMP codes
 */
record Everyday(int share, Course course, Party source, Party destination, int... ports) {
  /** Their shares are a thousand. */
  static final List<Everyday> ALL =
      List.of(
          new Everyday(306, Course.COMPLETE, CLIENT, POPULAR, 443, 443, 443, 80),
          new Everyday(15, Course.ABORTED, CLIENT, POPULAR, 443, 80),
          new Everyday(12, Course.RESET, CLIENT, POPULAR, 443, 80),
          new Everyday(25, Course.UNANSWERED, CLIENT, POPULAR, 443, 80),
          new Everyday(20, Course.REFUSED, CLIENT, POPULAR, 443, 80),
          new Everyday(4, Course.ABANDONED, CLIENT, POPULAR, 443),
          new Everyday(6, Course.OPEN, CLIENT, POPULAR, 443),
          new Everyday(6, Course.MIDSTREAM, CLIENT, POPULAR, 443),
          new Everyday(120, Course.COMPLETE, OUTSIDER, WEB_SERVER, 443, 443, 80),
          new Everyday(30, Course.COMPLETE, OUTSIDER, MAIL_SERVER, 25),
          new Everyday(20, Course.COMPLETE, MAIL_SERVER, POPULAR, 25),
          new Everyday(15, Course.COMPLETE, CLIENT, MAIL_SERVER, 993, 587),
          new Everyday(10, Course.COMPLETE, CLIENT, SHELL_SERVER, 22),
          new Everyday(20, Course.COMPLETE, OUTSIDER, PEER, 6881, 6882),
          new Everyday(25, Course.COMPLETE, PEER, OUTSIDER, 6881, 6882, 6889, 16881, 51413),
          new Everyday(25, Course.UNANSWERED, PEER, OUTSIDER, 6881, 6882, 6889, 16881, 51413),
          new Everyday(200, Course.DATAGRAMS, CLIENT, NAME_SERVER, 53),
          new Everyday(10, Course.DATAGRAM, NAME_SERVER, OUTSIDER, 53),
          new Everyday(25, Course.DATAGRAMS, CLIENT, POPULAR, 123),
          new Everyday(47, Course.DATAGRAM_STREAM, CLIENT, POPULAR, 443),
          new Everyday(15, Course.DATAGRAMS, PEER, OUTSIDER, 6881, 16881, 51413),
          new Everyday(10, Course.DATAGRAM, PEER, OUTSIDER, 6881, 16881, 51413),
          new Everyday(20, Course.ECHO, CLIENT, POPULAR, 0),
          new Everyday(6, Course.ECHO_UNANSWERED, CLIENT, OUTSIDER, 0),
          new Everyday(8, Course.UNREACHABLE, OUTSIDER, CLIENT, 1, 3));

  private static final int ECHO_REQUEST = 8;
  private static final int DESTINATION_UNREACHABLE = 3;
  private static final int HOUR_SECONDS = 3600;

  /** Of the connections that carry data, so that one of 200 in all lasts for hours. */
  private static final int ONE_IS_LONG_OF = 111;

  /** Draws everything of the connection but its time. */
  void draw(Connection connection, Campus campus, SplittableRandom random) {
    connection.run(course, random);
    connection.isIpv6 = random.nextInt(20) == 0;
    connection.source = campus.draw(source, random);
    connection.destination = campus.draw(destination, random);
    connection.srcPort = srcPort(random);
    connection.dstPort = ports[random.nextInt(ports.length)];
    if (course == Course.UNANSWERED) {
      connection.repeat(random.nextInt(3));
    } else if (course.isExchange() && random.nextInt(ONE_IS_LONG_OF) == 0) {
      int seconds = HOUR_SECONDS * (1 + random.nextInt(7)) + random.nextInt(3600);
      connection.duration = seconds * 1_000_000L + random.nextInt(1_000_000);
    }
  }

  private int srcPort(SplittableRandom random) {
    if (course.protocol() != Flow.ICMP) {
      return random.nextInt(1024, 65_536);
    }
    return course == Course.UNREACHABLE ? DESTINATION_UNREACHABLE : ECHO_REQUEST;
  }
}
