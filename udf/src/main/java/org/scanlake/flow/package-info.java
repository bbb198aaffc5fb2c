/**
 * What a flow row of an alert consists of: times, protocols, flags, ports, and how they are
 * spelled.
 */
package org.scanlake.flow;
