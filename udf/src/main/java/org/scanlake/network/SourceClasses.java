package org.scanlake.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The independent flags of an alert's source: in a visitor network, in a VPN network, with roaming
 * DHCP, in a network class of the site's own, with CANDO data (registered); {@code other} when none
 * holds.
 *
 * @param names visitor, vpn, roaming, cando as far as they hold, then the site's own by name
 */
public record SourceClasses(List<String> names) {
  public static final String VISITOR = "visitor";
  public static final String VPN = "vpn";
  public static final String ROAMING = "roaming";
  public static final String CANDO = "cando";
  public static final String OTHER = "other";

  /** The classes that scanlake itself counts, in the order of the overall summary. */
  public static final List<String> COUNTED = List.of(VISITOR, VPN, ROAMING, CANDO);

  public SourceClasses {
    names = List.copyOf(names);
  }

  /**
   * The flags of one alert.
   *
   * @param networkClasses of the networks that hold the source at the alert's date, sorted
   * @param asset the source's entry in the inventory
   * @param candoLine the registration that the mail carries
   */
  public static SourceClasses of(
      Set<String> networkClasses, Optional<Asset> asset, Optional<String> candoLine) {
    Set<String> names = new LinkedHashSet<>();
    for (String counted : COUNTED) {
      boolean registered = counted.equals(CANDO) && (asset.isPresent() || candoLine.isPresent());
      if (registered || networkClasses.contains(counted)) {
        names.add(counted);
      }
    }
    names.addAll(networkClasses);
    return new SourceClasses(names.isEmpty() ? List.of(OTHER) : new ArrayList<>(names));
  }

  /** Names of classes in the order that {@link #names()} has. */
  public static List<String> inOrder(Collection<String> classes) {
    Set<String> ordered = new LinkedHashSet<>(COUNTED);
    ordered.retainAll(classes);
    ordered.addAll(new TreeSet<>(classes));
    return List.copyOf(ordered);
  }

  public boolean has(String name) {
    return names.contains(name);
  }
}
