package org.scanlake.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scanlake.flow.FlowRows;

/** The tables of one mail so far, to tell second copies. Most mails have one and cost nothing. */
final class SeenTables {
  private final List<Span> waiting = new ArrayList<>();
  private final Map<Long, List<Span>> byHash = new HashMap<>();

  /** Rows {@code [start, start + size)} of one table. */
  private record Span(int start, int size) {}

  void clear() {
    waiting.clear();
    byHash.clear();
  }

  /** Adds the table in rows {@code [start, start + size)}; false when an equal one was there. */
  boolean add(FlowRows rows, int start, int size) {
    Span table = new Span(start, size);
    if (byHash.isEmpty() && waiting.isEmpty()) {
      waiting.add(table);
      return true;
    }
    waiting.forEach(first -> alike(rows, first).add(first));
    waiting.clear();
    List<Span> alike = alike(rows, table);
    for (Span earlier : alike) {
      if (same(rows, earlier, table)) {
        return false;
      }
    }
    alike.add(table);
    return true;
  }

  private List<Span> alike(FlowRows rows, Span table) {
    return byHash.computeIfAbsent(rows.hash(table.start, table.size), k -> new ArrayList<>());
  }

  private static boolean same(FlowRows rows, Span a, Span b) {
    if (a.size != b.size) {
      return false;
    }
    for (int i = 0; i < a.size; i++) {
      if (!rows.sameRow(a.start + i, b.start + i)) {
        return false;
      }
    }
    return true;
  }
}
