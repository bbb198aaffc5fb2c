package org.scanlake.summary;

import java.util.ArrayList;
import java.util.List;

/** Files with an {@link Oddity}: the first of them by name, for there may be a million. */
public final class OddFiles {
  private static final int NAMED = 10;

  private final List<Named> named = new ArrayList<>();
  private long more;

  /** One file and one thing that is odd about it. */
  public record Named(String path, Oddity oddity) {}

  /** Adds the next file, or the next thing that is odd about the last. */
  public void add(String path, Oddity oddity) {
    if (named.size() < NAMED) {
      named.add(new Named(path, oddity));
    } else {
      more++;
    }
  }

  /** The first ten, in the order they came. */
  public List<Named> named() {
    return List.copyOf(named);
  }

  /** How many came after those. */
  public long more() {
    return more;
  }
}
