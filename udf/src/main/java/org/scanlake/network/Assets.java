package org.scanlake.network;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scanlake.conf.ConfigurationException;

/** The asset inventory ({@code assets.csv}: {@code address,hostname,owner}). Immutable. */
public final class Assets {
  private final Map<Address, Asset> byAddress;

  private Assets(Map<Address, Asset> byAddress) {
    this.byAddress = byAddress;
  }

  /**
   * Reads the rows of a file.
   *
   * @param file what messages call the file
   * @throws ConfigurationException for a row that is wrong, or a second one for an address
   */
  public static Assets load(String file, byte[] bytes) {
    Map<Address, Asset> byAddress = new HashMap<>();
    for (CsvRow row : CsvRow.read(file, bytes, "address", "hostname", "owner")) {
      String text = row.fields().get(0);
      Optional<Address> address = Address.parse(text);
      if (address.isEmpty()) {
        throw row.error(
            "`" + text + "` is no address", "it must be such as 192.0.2.7 or 2001:db8::7");
      }
      Asset asset = new Asset(address.get(), row.fields().get(1), row.fields().get(2));
      if (byAddress.put(address.get(), asset) != null) {
        throw row.error("a second row for " + address.get(), "keep one row an address");
      }
    }
    return new Assets(byAddress);
  }

  /** The entry of an address. */
  public Optional<Asset> find(Address address) {
    return Optional.ofNullable(byAddress.get(address));
  }
}
