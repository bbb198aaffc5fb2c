package org.scanlake.synth;

/**
 * The size of a finished flow log.
 *
 * @param flows its rows
 * @param planted planted sources
 * @param bytes its size
 */
public record FlowSynthesisResult(long flows, int planted, long bytes) {}
