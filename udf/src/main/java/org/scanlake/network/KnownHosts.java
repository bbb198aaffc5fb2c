package org.scanlake.network;

import java.util.ArrayList;
import java.util.List;
import org.scanlake.conf.ConfigurationException;
import org.scanlake.conf.ConfigurationText;

/**
 * The hosts that are known to cause alerts and are meant to ({@code known-hosts.txt}): an address
 * or prefix a line, {@code #} starts a comment. Immutable.
 */
public final class KnownHosts {
  private final PrefixSet prefixes;

  private KnownHosts(List<Prefix> prefixes) {
    this.prefixes = new PrefixSet(prefixes);
  }

  /**
   * Reads the lines of a file.
   *
   * @param file what messages call the file
   * @throws ConfigurationException for a line that is no address or prefix
   */
  public static KnownHosts load(String file, byte[] bytes) {
    List<Prefix> prefixes = new ArrayList<>();
    String[] lines = ConfigurationText.decode(file, bytes).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      int comment = line.indexOf('#');
      String text = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (!text.isEmpty()) {
        prefixes.add(prefix(file, i + 1, text));
      }
    }
    return new KnownHosts(prefixes);
  }

  private static Prefix prefix(String file, int line, String text) {
    try {
      return Prefix.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(file, line, String.valueOf(e.getMessage()));
    }
  }

  /** Whether the address with these 128 bits is one of them. */
  public boolean contains(long high, long low) {
    return prefixes.contains(high, low);
  }

  public boolean contains(Address address) {
    return prefixes.contains(address);
  }
}
