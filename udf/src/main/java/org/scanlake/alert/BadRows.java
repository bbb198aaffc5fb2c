package org.scanlake.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bad rows of one mail: every one counted, and the first kept with their text, so that a mail
 * of millions of short lines does not fill the memory.
 */
final class BadRows {
  static final int MOST_KEPT = 10_000;

  private final List<BadRow> kept = new ArrayList<>();
  private Optional<BadRow> firstNotKept = Optional.empty();
  private int count;

  void clear() {
    kept.clear();
    firstNotKept = Optional.empty();
    count = 0;
  }

  void add(BadRow row) {
    count++;
    if (count <= MOST_KEPT) {
      kept.add(row);
    } else if (firstNotKept.isEmpty()) {
      firstNotKept = Optional.of(row);
    }
  }

  int count() {
    return count;
  }

  /** The rows kept, and one in the place of all others that says how many they are. */
  List<BadRow> toList() {
    List<BadRow> rows = new ArrayList<>(kept);
    firstNotKept.ifPresent(first -> rows.add(rest(first)));
    return rows;
  }

  private BadRow rest(BadRow first) {
    String text = count - MOST_KEPT + " more rows of this mail, from this line on";
    return new BadRow(first.part(), first.line(), first.reason(), text);
  }
}
