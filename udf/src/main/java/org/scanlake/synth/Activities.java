package org.scanlake.synth;

import java.util.SplittableRandom;

/** What sources do, one activity for every trait and some that earn no label. */
final class Activities {
  /** Ports from here to {@link #LAST_FREE} have no purpose in the published table. */
  private static final int FIRST_FREE = 10_000;

  private static final int LAST_FREE = 59_999;
  private static final int[] FREE_SWEEPS = {1433, 3389, 5900, 139, 8080, 3306, 2967, 10000};
  private static final int[] GNUTELLA = {6346, 6346, 6346, 6347, 6345, 6348};
  private static final int[] EDONKEY = {4662, 4662, 4672, 4672, 4665, 4661};
  private static final int[] WINMX = {6699, 6257};
  private static final int[] SERVICES = {80, 80, 80, 443, 443, 22, 445, 110, 143, 23};
  private static final int[] SWEPT = {445, 445, 80, 22, 23, 443};

  private Activities() {}

  /** The flows behind a trait that is one purpose. */
  static Activity of(Trait trait, SplittableRandom random) {
    return switch (trait) {
      case BROADCAST -> Activities::broadcast;
      case BITTORRENT -> peers(6881);
      case GNUTELLA -> peers(GNUTELLA);
      case KAZAA -> peers(1214);
      case WINMX -> peers(WINMX);
      case EDONKEY -> peers(EDONKEY);
      case GRE -> tunnel(Destinations.any(random));
      case AFS -> Activities::fileServer;
      case PING -> pings(random.nextInt(Destinations.COUNT), Destinations.stride(random));
      case RPC -> sweep(135, random);
      case SMTP -> mail();
      case PORT_RUN, SKYPE, KNOWN ->
          throw new IllegalArgumentException(trait + " is not the flows of one purpose");
    };
  }

  /** TCP and UDP to ports without purpose, on so many different hosts. */
  static Activity scatter(int hosts, SplittableRandom random) {
    int start = random.nextInt(Destinations.COUNT);
    int stride = Destinations.stride(random);
    boolean onePort = random.nextInt(12) == 0;
    int port = FREE_SWEEPS[random.nextInt(FREE_SWEEPS.length)];
    int own = random.nextInt(1024, 65_536);
    return (flow, number, draw) -> {
      flow.destination = Destinations.at(start + number % hosts * stride);
      if (onePort) {
        syn(flow, port, draw);
      } else {
        talk(flow, draw.nextInt(3) == 0 ? Flow.TCP : Flow.UDP, free(draw), draw);
        flow.sourcePort = flow.protocol == Flow.UDP ? own : flow.sourcePort;
      }
    };
  }

  /** One host's ports in ascending order, from the first again after {@code ports} of them. */
  static Activity portRun(int ports, SplittableRandom random) {
    int first = random.nextInt(20_000, 50_000);
    int target = Destinations.any(random);
    return (flow, number, draw) -> {
      flow.destination = target;
      syn(flow, first + number % ports, draw);
    };
  }

  /** Like a run, but every third port is left out: exactly half of the ports have a successor. */
  static Activity brokenRun(int ports, SplittableRandom random) {
    int first = random.nextInt(20_000, 50_000);
    int target = Destinations.any(random);
    return (flow, number, draw) -> {
      int port = number % ports;
      flow.destination = target;
      syn(flow, first + port / 2 * 3 + port % 2, draw);
    };
  }

  /** Web, mail, names and time: nothing that is a signature. */
  static Activity everyday() {
    return (flow, number, draw) -> {
      flow.destination = Destinations.any(draw);
      int choice = draw.nextInt(10);
      if (choice < 3) {
        talk(flow, Flow.UDP, choice == 0 ? 123 : 53, draw);
      } else {
        talk(flow, Flow.TCP, SERVICES[draw.nextInt(SERVICES.length)], draw);
      }
    };
  }

  /** A worm's sweep over one port that has a purpose and no signature. */
  static Activity wormSweep(SplittableRandom random) {
    return sweep(SWEPT[random.nextInt(SWEPT.length)], random);
  }

  private static Activity sweep(int port, SplittableRandom random) {
    int start = random.nextInt(Destinations.COUNT);
    return (flow, number, draw) -> {
      flow.destination = Destinations.at(start + number);
      syn(flow, port, draw);
    };
  }

  private static Activity peers(int... ports) {
    return (flow, number, draw) -> {
      flow.destination = Destinations.any(draw);
      int port = ports[draw.nextInt(ports.length)];
      talk(flow, draw.nextInt(3) == 0 ? Flow.UDP : Flow.TCP, port, draw);
    };
  }

  private static Activity mail() {
    return (flow, number, draw) -> {
      flow.destination = Destinations.any(draw);
      talk(flow, Flow.TCP, 25, draw);
    };
  }

  private static Activity pings(int start, int stride) {
    return (flow, number, draw) -> {
      flow.protocol = Flow.ICMP;
      flow.destination = Destinations.at(start + number * stride);
      flow.sourcePort = 0;
      flow.destinationPort = 8 * 256;
      flow.flags = 0;
      flow.probe(1 + draw.nextInt(4), 60 + 24 * draw.nextInt(2));
    };
  }

  private static Activity tunnel(int target) {
    return (flow, number, draw) -> {
      flow.protocol = Flow.GRE;
      flow.destination = target;
      flow.sourcePort = 0;
      flow.destinationPort = 0;
      flow.flags = 0;
      flow.probe(1 + draw.nextInt(9000), 80 + draw.nextInt(1200));
    };
  }

  private static void broadcast(Flow flow, int number, SplittableRandom random) {
    flow.destination = Destinations.broadcast(random);
    boolean printers = random.nextBoolean();
    talk(flow, Flow.UDP, printers ? 631 : 67, random);
    flow.sourcePort = printers ? 631 : 68;
  }

  private static void fileServer(Flow flow, int number, SplittableRandom random) {
    flow.destination = Destinations.any(random);
    talk(flow, Flow.UDP, random.nextInt(7000, 7010), random);
    flow.sourcePort = 7001;
  }

  private static void syn(Flow flow, int port, SplittableRandom random) {
    flow.protocol = Flow.TCP;
    flow.sourcePort = random.nextInt(1024, 65_536);
    flow.destinationPort = port;
    flow.flags = random.nextInt(12) == 0 ? Flow.SYN | Flow.RST : Flow.SYN;
    flow.probe(1 + random.nextInt(3), 40 + 4 * random.nextInt(6));
  }

  private static void talk(Flow flow, int protocol, int port, SplittableRandom random) {
    flow.protocol = protocol;
    flow.sourcePort = random.nextInt(1024, 65_536);
    flow.destinationPort = port;
    boolean answered = random.nextInt(3) == 0;
    flow.flags = protocol == Flow.UDP ? 0 : answered ? 27 : Flow.SYN;
    int most = answered ? random.nextInt(200) == 0 ? 2_000_000 : 60 : 3;
    flow.probe(1 + random.nextInt(most), 40 + random.nextInt(answered ? 1000 : 40));
  }

  private static int free(SplittableRandom random) {
    return random.nextInt(FIRST_FREE, LAST_FREE + 1);
  }

  /** Some flows to ports without purpose, too few for a signature. */
  static Activity strays(SplittableRandom random) {
    return scatter(Destinations.COUNT, random);
  }
}
