package org.scanlake.columns;

/**
 * Two columns, about one value of either of which questions are asked.
 *
 * @param first the name of one
 * @param second the name of the other
 */
public record Clustering(String first, String second) {}
