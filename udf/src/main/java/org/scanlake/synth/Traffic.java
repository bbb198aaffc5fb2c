package org.scanlake.synth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The flows of one alert: enough of every trait it shows, often just enough; now and then one flow
 * too few of another; and everyday traffic for the rest. Activities keep their own order and
 * interleave at random.
 */
final class Traffic {
  /** Flows that are kept free for everyday traffic. */
  private static final int SPARED = 4;

  /** Fewer hosts than the SKYPE metric asks for. */
  private static final int TOO_FEW_HOSTS = 29;

  /** Every trait of which there can be one flow too few. */
  static final Set<Trait> MISSABLE =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Trait.KNOWN, Trait.GRE)));

  private final SplittableRandom random;
  private final List<Trait> missable;
  private final List<Activity> activities = new ArrayList<>();
  private final List<int[]> drawnAndLeft = new ArrayList<>();
  private int left;
  private int unplanned;

  /**
   * Plans so many flows.
   *
   * @param missable traits that may nearly be shown
   */
  Traffic(Set<Trait> traits, Set<Trait> missable, int flows, SplittableRandom random) {
    this.random = random;
    this.missable = List.copyOf(missable);
    unplanned = flows;
    if (traits.contains(Trait.PORT_RUN)) {
      withPortRun(traits);
    } else {
      withoutPortRun(traits);
    }
  }

  /** The fewest flows that show all these traits. */
  static int fewest(Set<Trait> traits) {
    return traits.stream().mapToInt(Trait::minimum).sum() + 2 * SPARED;
  }

  /** Whether there is another flow; if so, {@code flow} is it, but for source and times. */
  boolean next(Flow flow) {
    if (left == 0) {
      return false;
    }
    int ticket = random.nextInt(left--);
    int chosen = 0;
    while (ticket >= drawnAndLeft.get(chosen)[1]) {
      ticket -= drawnAndLeft.get(chosen++)[1];
    }
    int[] counts = drawnAndLeft.get(chosen);
    activities.get(chosen).draw(flow, counts[0]++, random);
    counts[1]--;
    return true;
  }

  /** The run must stay more than half of all ports: everything else is kept at its minimum. */
  private void withPortRun(Set<Trait> traits) {
    for (Trait trait : traits) {
      if (trait == Trait.SKYPE) {
        plan(Activities.scatter(30, random), trait.minimum());
      } else if (trait != Trait.KNOWN && trait != Trait.PORT_RUN) {
        plan(Activities.of(trait, random), trait.minimum());
      }
    }
    boolean narrow = random.nextInt(4) == 0 && missable.contains(Trait.PING);
    int run = unplanned - SPARED;
    plan(Activities.portRun(narrow ? Trait.PORT_RUN.minimum() : run, random), run);
    plan(narrow ? Activities.of(Trait.PING, random) : Activities.everyday(), unplanned);
  }

  private void withoutPortRun(Set<Trait> traits) {
    int spare = unplanned - traits.stream().mapToInt(Trait::minimum).sum() - SPARED;
    for (Trait trait : traits) {
      if (trait != Trait.KNOWN) {
        boolean exactly = random.nextInt(4) == 0 || spare <= 1;
        int most = trait == Trait.GRE ? Math.min(spare, 12) : spare * 3 / 4 + 1;
        int more = exactly ? 0 : random.nextInt(most);
        spare -= more;
        planTrait(trait, trait.minimum() + more);
      }
    }
    if (missable.isEmpty() || random.nextInt(8) > 0 || !planMiss(traits, spare)) {
      planRest(traits);
    }
  }

  private void planTrait(Trait trait, int flows) {
    if (trait == Trait.SKYPE) {
      int hosts = random.nextInt(3) == 0 ? 30 : 30 + random.nextInt(flows - 29);
      plan(Activities.scatter(hosts, random), flows);
    } else {
      plan(Activities.of(trait, random), flows);
    }
  }

  /** One flow, port or host too few of a trait the alert does not show. */
  private boolean planMiss(Set<Trait> traits, int spare) {
    Trait miss = missable.get(random.nextInt(missable.size()));
    boolean alone = EnumSet.of(Trait.KNOWN, Trait.PING).containsAll(traits);
    if (traits.contains(miss) || spare < miss.minimum() + 20 || miss == Trait.PORT_RUN && !alone) {
      return false;
    }
    switch (miss) {
      case PORT_RUN -> planBrokenRun();
      case SKYPE -> planUnevenScatter();
      default -> plan(Activities.of(miss, random), miss.minimum() - 1);
    }
    plan(Activities.everyday(), unplanned);
    return true;
  }

  private void planBrokenRun() {
    boolean short100 = random.nextBoolean() || unplanned < 104;
    Activity run = short100 ? Activities.portRun(100, random) : Activities.brokenRun(104, random);
    plan(run, unplanned);
  }

  private void planUnevenScatter() {
    if (random.nextBoolean()) {
      plan(Activities.scatter(50, random), Trait.SKYPE.minimum() - 1);
    } else {
      plan(Activities.scatter(TOO_FEW_HOSTS, random), Trait.SKYPE.minimum() + 10);
    }
  }

  private void planRest(Set<Trait> traits) {
    if (!traits.contains(Trait.SKYPE)) {
      plan(Activities.strays(random), Math.min(unplanned / 3, random.nextInt(20)));
    }
    boolean worm = random.nextInt(3) > 0 && !traits.contains(Trait.PING);
    if (worm) {
      plan(Activities.wormSweep(random), unplanned * 2 / 3);
    }
    plan(Activities.everyday(), unplanned);
  }

  private void plan(Activity activity, int flows) {
    activities.add(activity);
    drawnAndLeft.add(new int[] {0, flows});
    left += flows;
    unplanned -= flows;
  }
}
