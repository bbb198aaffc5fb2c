package org.scanlake.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Every dialect a mixed archive has. */
final class FlowTables {
  private FlowTables() {}

  /** First what tools print, in their order; then the layouts of sites. */
  static List<FlowTable> all(SplittableRandom random) {
    List<FlowTable> tables = new ArrayList<>(ofTools(random));
    tables.addAll(List.of(LineTable.values()));
    return tables;
  }

  /** What the tools nfdump, SiLK and Argus print: both alert kinds have them. */
  static List<FlowTable> ofTools(SplittableRandom random) {
    List<FlowTable> tables = new ArrayList<>();
    for (NfdumpTable.Release release : NfdumpTable.Release.values()) {
      for (NfdumpTable.Format format : NfdumpTable.Format.values()) {
        tables.add(new NfdumpTable(release, format, NfdumpTable.Addresses.NARROW));
      }
      tables.add(new NfdumpTable(release, NfdumpTable.Format.LONG, NfdumpTable.Addresses.WIDE));
    }
    tables.add(SilkTable.shuffled(random));
    tables.add(new ArgusTable());
    return tables;
  }
}
