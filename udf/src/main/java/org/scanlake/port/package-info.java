/**
 * Port identification: which purpose the port rules give a protocol and port, and by which rule.
 */
package org.scanlake.port;
