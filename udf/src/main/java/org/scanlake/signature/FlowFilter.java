package org.scanlake.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scanlake.flow.Protocols;
import org.scanlake.port.PortRange;

/**
 * Which flows a metric looks at: those that meet every list here; an empty list restricts nothing.
 * The lists are held sorted, so that equal filters have equal ids.
 *
 * @param purposes a purpose, or the start of one and {@code *}
 * @param protocols IP protocol numbers
 * @param ports destination ports
 */
public record FlowFilter(List<String> purposes, Set<Integer> protocols, List<PortRange> ports) {
  /** Every flow. */
  public static final FlowFilter ALL = new FlowFilter(List.of(), Set.of(), List.of());

  public FlowFilter {
    purposes = List.copyOf(new TreeSet<>(purposes));
    protocols = Set.copyOf(protocols);
    ports = List.copyOf(new TreeSet<>(ports));
  }

  // equals and hashCode are written out: those of a record are linked at their first use, which
  // takes a short command longer than all else it does with filters.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FlowFilter filter
        && filter.purposes.equals(purposes)
        && filter.protocols.equals(protocols)
        && filter.ports.equals(ports);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * purposes.hashCode() + protocols.hashCode()) + ports.hashCode();
  }

  public boolean isAll() {
    return purposes.isEmpty() && protocols.isEmpty() && ports.isEmpty();
  }

  /** Such as {@code purpose=unk,protocol=TCP|UDP}; empty for every flow. */
  String id() {
    List<String> parts = new ArrayList<>();
    if (!purposes.isEmpty()) {
      parts.add("purpose=" + String.join("|", purposes));
    }
    if (!protocols.isEmpty()) {
      List<String> names = new ArrayList<>();
      for (int number : new TreeSet<>(protocols)) {
        names.add(Protocols.name(number));
      }
      parts.add("protocol=" + String.join("|", names));
    }
    if (!ports.isEmpty()) {
      List<String> ranges = new ArrayList<>();
      for (PortRange range : ports) {
        ranges.add(range.toString());
      }
      parts.add("port=" + String.join("|", ranges));
    }
    return String.join(",", parts);
  }
}
