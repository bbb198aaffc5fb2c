package org.scanlake.filter;

import java.util.ArrayList;
import java.util.List;
import org.scanlake.flow.Protocols;
import org.scanlake.port.PurposeTable;
import org.scanlake.signature.TopPorts;

/**
 * A destination port and how many flows go to it.
 *
 * @param port such as {@code TCP_80}, as {@code scanlake port} takes it; the protocol alone where
 *     flows do not tell it
 * @param purpose what the port rules say of it; may be empty
 */
public record PortCount(String port, String purpose, int flows) {
  /** The commonest ports of the flows added to {@code top}, the commonest first. */
  public static List<PortCount> list(TopPorts top, PurposeTable purposes) {
    int found = top.rank();
    List<PortCount> ports = new ArrayList<>(found);
    for (int place = 0; place < found; place++) {
      int protocol = top.protocol(place);
      int port = top.port(place);
      ports.add(
          new PortCount(
              Protocols.name(protocol) + (port < 0 ? "" : "_" + port),
              purposes.purpose(protocol, port),
              top.flows(place)));
    }
    return ports;
  }

  /** Such as {@code TCP_80 (HTTP) 12}, as explanations write it. */
  public String text() {
    return port + (purpose.isEmpty() ? "" : " (" + purpose + ")") + " " + flows;
  }
}
