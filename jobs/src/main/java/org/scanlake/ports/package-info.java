/**
 * The port signature report over the lake: sums of TCP samples by source and window, campaigns, new
 * signatures, and the UDP report.
 */
package org.scanlake.ports;
