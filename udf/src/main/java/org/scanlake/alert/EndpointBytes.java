package org.scanlake.alert;

import org.scanlake.network.AddressBytes;

/**
 * Reads one end of a flow: an address, or an address and a port joined by a point as tcpdump and
 * Argus join them ({@code 192.0.2.7.443}, {@code 2001:db8::7.ssh}). One instance a reader.
 */
public final class EndpointBytes {
  private final AddressBytes address = new AddressBytes();
  private int port;

  public long high() {
    return address.high();
  }

  public long low() {
    return address.low();
  }

  /** The port of what was last read, {@link PortText#UNTOLD} when it had none. */
  public int port() {
    return port;
  }

  /** Whether the whole text is an address. */
  public boolean readAddress(byte[] text, int from, int to) {
    port = PortText.UNTOLD;
    return address.read(text, from, to);
  }

  /** Whether the whole text is an address, or an address, a point and a port. */
  public boolean readJoined(byte[] text, int from, int to) {
    if (readAddress(text, from, to)) {
      return true;
    }
    int point = to - 1;
    while (point > from && text[point] != '.') {
      point--;
    }
    if (point <= from || point + 1 == to) {
      return false;
    }
    port = PortText.read(text, point + 1, to);
    return port != PortText.NO_PORT && address.read(text, from, point);
  }
}
