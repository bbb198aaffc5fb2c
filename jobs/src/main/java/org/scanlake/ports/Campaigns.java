package org.scanlake.ports;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.TreeMap;

/**
 * Groups listed sources with alike signatures: the same ports, work weight at least 90, one window
 * and one network. The sources come in order, so one network at a time is held.
 */
public final class Campaigns implements Iterable<Campaign> {
  private static final int WORM = 90;

  private final Iterable<JudgedSource> sources;

  /**
   * @param sources by window, then address
   */
  public Campaigns(Iterable<JudgedSource> sources) {
    this.sources = sources;
  }

  /** By window, network, then port set. */
  @Override
  public Iterator<Campaign> iterator() {
    Iterator<JudgedSource> all = sources.iterator();
    return new Groups(all);
  }

  private static final class Groups implements Iterator<Campaign> {
    private final Iterator<JudgedSource> sources;
    private final TreeMap<String, Campaign> near = new TreeMap<>();
    private final Queue<Campaign> ended = new ArrayDeque<>();

    Groups(Iterator<JudgedSource> sources) {
      this.sources = sources;
    }

    @Override
    public boolean hasNext() {
      while (ended.isEmpty() && sources.hasNext()) {
        add(sources.next());
        if (!sources.hasNext()) {
          end();
        }
      }
      return !ended.isEmpty();
    }

    @Override
    public Campaign next() {
      return ended.remove();
    }

    private void add(JudgedSource source) {
      if (source.signature().work() >= WORM) {
        Campaign own = Campaign.of(source);
        if (!near.isEmpty() && !near.firstEntry().getValue().isNear(own)) {
          end();
        }
        near.merge(own.ports(), own, Campaign::and);
      }
    }

    private void end() {
      near.values().stream().filter(group -> group.sources() > 1).forEach(ended::add);
      near.clear();
    }
  }
}
