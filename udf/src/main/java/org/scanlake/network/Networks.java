package org.scanlake.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scanlake.conf.ConfigurationException;

/**
 * The networks whose hosts have a source class ({@code networks.csv}: {@code
 * class,prefix,valid_from,valid_until}). Immutable.
 */
public final class Networks {
  private static final int BITS_WITHOUT_BROADCAST = 127;

  private final List<Network> networks;
  private final PrefixSet prefixes;
  private final AddressSet broadcasts = new AddressSet();

  private Networks(List<Network> networks) {
    this.networks = networks;
    List<Prefix> all = new ArrayList<>();
    for (Network network : networks) {
      Prefix prefix = network.prefix();
      all.add(prefix);
      if (prefix.isIpv4() && prefix.bits() < BITS_WITHOUT_BROADCAST) {
        broadcasts.add(prefix.last().high(), prefix.last().low());
      }
    }
    prefixes = new PrefixSet(all);
  }

  /**
   * Reads the rows of a file.
   *
   * @param file what messages call the file
   * @throws ConfigurationException for a row that is wrong
   */
  public static Networks load(String file, byte[] bytes) {
    List<Network> networks = new ArrayList<>();
    for (CsvRow row : CsvRow.read(file, bytes, "class", "prefix", "valid_from", "valid_until")) {
      networks.add(NetworkRow.read(row));
    }
    return new Networks(networks);
  }

  /** The classes that have at least one network, whenever valid, sorted. */
  public Set<String> classes() {
    Set<String> classes = new TreeSet<>();
    networks.forEach(network -> classes.add(network.networkClass()));
    return classes;
  }

  /** The classes of the networks that hold {@code address} on {@code day}, sorted. */
  public Set<String> classesAt(Address address, LocalDate day) {
    Set<String> classes = new TreeSet<>();
    if (prefixes.contains(address)) {
      for (Network network : networks) {
        if (network.prefix().contains(address) && network.isValidAt(day)) {
          classes.add(network.networkClass());
        }
      }
    }
    return classes;
  }

  /**
   * Whether flows to the address with these 128 bits are broadcasts: IPv4 addresses that end in
   * .255 (255.255.255.255 among them) and the last address of each IPv4 network here up to /30,
   * whenever valid.
   */
  public boolean isBroadcast(long high, long low) {
    return Address.isIpv4(high, low) && ((low & 0xff) == 0xff || broadcasts.contains(high, low));
  }
}
