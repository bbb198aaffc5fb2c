package org.scanlake.worm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scanlake.conf.YamlNode;
import org.scanlake.port.PortRange;
import org.scanlake.port.PortSyntax;

/** The named port sets and the guarded ports of {@code port-sets.yaml}. Immutable. */
public final class PortSets {
  private static final int MAX_SETS = 1_000;

  private final List<PortSet> sets;
  private final List<PortRange> guarded;

  private PortSets(List<PortSet> sets, List<PortRange> guarded) {
    this.sets = List.copyOf(sets);
    this.guarded = guarded;
  }

  /** Reads the root of {@code port-sets.yaml}: keys {@code guarded} and {@code sets}. */
  public static PortSets load(YamlNode root) {
    root.allowKeys("guarded", "sets");
    YamlNode list = root.required("sets");
    List<PortSet> sets = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlNode node : list.items()) {
      PortSet set = set(node);
      if (!names.add(set.name())) {
        throw node.error(
            "has the name `" + set.name() + "` of an earlier set", "names must be unique");
      }
      sets.add(set);
    }
    if (sets.size() > MAX_SETS) {
      throw list.error("has " + sets.size() + " sets", "at most " + MAX_SETS + " are possible");
    }
    return new PortSets(sets, PortSyntax.ports(root.required("guarded")));
  }

  private static PortSet set(YamlNode node) {
    node.allowKeys("name", "ports", "least");
    List<PortRange> ports = PortSyntax.ports(node.required("ports"));
    int most = Math.min(ports.stream().mapToInt(PortSets::size).sum(), PortSamples.PLACES);
    Optional<YamlNode> least = node.optional("least");
    if (least.isEmpty() && ports.size() > PortSamples.PLACES) {
      throw node.error(
          "has " + ports.size() + " ports and no `least`",
          "a signature has at most " + PortSamples.PLACES + "; say how many of them are enough");
    }
    return new PortSet(
        name(node.required("name")),
        ports,
        least.map(n -> n.integer(1, most)).orElse(ports.size()));
  }

  private static int size(PortRange range) {
    return range.last() - range.first() + 1;
  }

  /** Names go into columns as they are. */
  private static String name(YamlNode node) {
    String text = node.text();
    if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
      throw node.error("is blank or has a control character", "it must be printable text");
    }
    return text;
  }

  /** The name of the first set that a signature matches. */
  public Optional<String> nameOf(PortSamples samples) {
    return sets.stream().filter(set -> set.matches(samples)).map(PortSet::name).findFirst();
  }

  /** Whether passwords are guessed at this port. */
  public boolean isGuarded(int port) {
    return guarded.stream().anyMatch(range -> range.contains(port));
  }
}
