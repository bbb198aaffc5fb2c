package org.scanlake.study;

/**
 * What one threshold of a signature gives while all others stay.
 *
 * @param threshold a count, or for shares whole percent
 * @param labelled alerts that get the label
 * @param alone those among them that have no other label of the classic set
 * @param noSignature alerts that have no label of the classic set at all
 * @param hits over the alerts that analysts judged
 */
public record SweepRow(long threshold, long labelled, long alone, long noSignature, Hits hits) {}
