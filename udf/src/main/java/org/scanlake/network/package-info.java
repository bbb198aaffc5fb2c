/**
 * Addresses of both families as 128 bits, prefixes, and what the configuration says of them:
 * networks, known hosts, assets, source classes.
 */
package org.scanlake.network;
