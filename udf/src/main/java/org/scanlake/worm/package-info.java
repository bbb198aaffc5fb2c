/**
 * The port signature report and the work weight: from the packets of flows to samples of 30
 * seconds, from sums of these to flags, port signatures and verdicts, after specification "the port
 * signature report".
 */
package org.scanlake.worm;
