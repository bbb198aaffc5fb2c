package org.scanlake.measured;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.scanlake.network.Address;

/**
 * Some samples.
 *
 * @param keys their addresses and starts
 * @param addresses those that occur in the keys
 */
record SampleKeys(Set<Key> keys, Set<Address> addresses) implements Serializable {
  static final SampleKeys NONE = new SampleKeys(Set.of(), Set.of());

  /** An address and when a sample starts, in microseconds since 1970. */
  record Key(Address address, long startMicros) implements Serializable {}

  /**
   * @param rows of the text of an address and microseconds, in this order
   */
  static SampleKeys of(List<Row> rows) {
    Set<Key> keys = new HashSet<>();
    Set<Address> addresses = new HashSet<>();
    for (Row row : rows) {
      Address address = Address.parse(row.getString(0)).orElseThrow();
      addresses.add(address);
      keys.add(new Key(address, row.getLong(1)));
    }
    return new SampleKeys(keys, addresses);
  }

  boolean contain(long high, long low, long startMicros) {
    return keys.contains(new Key(new Address(high, low), startMicros));
  }

  /** Whether some are of this address. */
  boolean areOf(long high, long low) {
    return addresses.contains(new Address(high, low));
  }
}
