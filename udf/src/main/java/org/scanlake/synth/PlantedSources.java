package org.scanlake.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The sources that are planted in a flow log: an eighth of all flows, of every kind as many. */
final class PlantedSources {
  private static final long PURPOSE = 11;
  private static final int SHARE_PERCENT = 12;

  /** Fewer flows of a source would not be a scan in anybody's eyes. */
  private static final int FEWEST_FLOWS = 40;

  private static final int FLOWS_A_SOURCE = 2400;
  private static final PlantedKind[] KINDS = PlantedKind.values();

  private PlantedSources() {}

  static List<PlantedSource> of(FlowSynthesisRequest request, Campus campus) {
    long flows = request.flows() * SHARE_PERCENT / 100;
    long count = Math.min(flows / FEWEST_FLOWS, Math.max(KINDS.length, flows / FLOWS_A_SOURCE));
    SplittableRandom random = Randomness.of(request.seed(), PURPOSE, 0);
    int[] weights = random.ints(count, 60, 140).toArray();
    int[] shares = Apportionment.of(weights, flows);
    LoadCurve load = new LoadCurve(request.days());
    List<PlantedSource> sources = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      sources.add(source(number, shares[number], load.span(), campus, random));
    }
    return List.copyOf(sources);
  }

  private static PlantedSource source(
      int number, int flows, long span, Campus campus, SplittableRandom random) {
    PlantedKind kind = KINDS[number % KINDS.length];
    long longest = span / 10 * 9;
    long wanted = (long) (1e6 / kind.rate(random.nextDouble()));
    long interval = Math.max(1, Math.min(wanted, longest / flows));
    long start = LoadCurve.FIRST_DAY + random.nextLong(span / 20 * 19 - flows * interval);
    return new PlantedSource(
        kind,
        kind.isInside() ? Campus.insideAttacker(number) : Campus.outsideAttacker(number),
        number % 20 == 9,
        start,
        interval,
        flows,
        ports(kind, random),
        random.nextInt(campus.hosts()));
  }

  private static PlantedSource.Ports ports(PlantedKind kind, SplittableRandom random) {
    int[] ports = kind.ports();
    boolean all = kind.isInside() || ports.length == 0;
    return new PlantedSource.Ports(all ? ports : new int[] {ports[random.nextInt(ports.length)]});
  }
}
