package org.scanlake.study;

import java.util.Optional;

/**
 * What two thresholds give together while all others stay.
 *
 * @param labelled alerts that get the label of the first threshold's signature
 * @param andLabelled alerts that get the label of the second's; empty when both are of one
 *     signature
 * @param both alerts that get both labels; empty when both are of one signature
 * @param alone alerts that get one of these labels, or both, and have no other of the classic set
 * @param noSignature alerts that have no label of the classic set at all
 */
public record GridRow(
    long threshold,
    long andThreshold,
    long labelled,
    Optional<Long> andLabelled,
    Optional<Long> both,
    long alone,
    long noSignature) {}
