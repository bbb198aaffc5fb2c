package org.scanlake.signature;

import org.scanlake.flow.FlowRows;

/**
 * The flows of an alert that a metric counts, as its evidence: the first of them, and their
 * commonest destination ports. One instance a thread.
 */
public final class CountedFlows {
  /** How many of the first flows are kept. */
  private static final int FIRST = 3;

  private final TopPorts topPorts = new TopPorts();
  private final int[] indexes = new int[FIRST];
  private final int[] numbers = new int[FIRST];
  private int kept;

  /** Takes those that a metric of the plan counts, of the alert measured last. */
  public void take(AlertMeasurer measurer, int metric, FlowRows rows) {
    topPorts.clear();
    kept = 0;
    int number = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (measurer.isOfAlert(i)) {
        if (measurer.contributes(metric, i)) {
          topPorts.add(rows.protocol(i), rows.dstPort(i));
          keep(i, number);
        }
        number++;
      }
    }
  }

  private void keep(int index, int number) {
    if (kept < FIRST) {
      indexes[kept] = index;
      numbers[kept] = number;
      kept++;
    }
  }

  /** Their destination ports. */
  public TopPorts topPorts() {
    return topPorts;
  }

  /** How many of the first are kept. */
  public int kept() {
    return kept;
  }

  /** Place of a kept flow among the mail's rows. */
  public int index(int flow) {
    return indexes[flow];
  }

  /** Place of a kept flow among the alert's own rows, from 0. */
  public int number(int flow) {
    return numbers[flow];
  }
}
