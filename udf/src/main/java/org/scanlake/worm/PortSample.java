package org.scanlake.worm;

import java.io.Serializable;

/**
 * One place of a port signature.
 *
 * @param port destination port
 * @param packets sampled packets that went to it
 */
public record PortSample(int port, long packets) implements Serializable {}
