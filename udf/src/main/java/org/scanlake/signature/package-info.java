/**
 * Metrics of an alert's flows, the thresholds that make signatures of them, and the labels that an
 * alert gets.
 */
package org.scanlake.signature;
