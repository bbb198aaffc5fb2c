package org.scanlake.filter;

/**
 * A destination port and how many flows go to it.
 *
 * @param port such as {@code TCP_80}, as {@code scanlake port} takes it
 * @param purpose what the port rules say of it; may be empty
 */
public record PortCount(String port, String purpose, int flows) {
  /** Such as {@code TCP_80 (HTTP) 12}, as explanations write it. */
  public String text() {
    return port + (purpose.isEmpty() ? "" : " (" + purpose + ")") + " " + flows;
  }
}
