package org.scanlake.network;

/**
 * An entry of the asset inventory.
 *
 * @param hostname may be empty
 * @param owner may be empty
 */
public record Asset(Address address, String hostname, String owner) {}
