/**
 * Who scans, by the flows of a source: the threshold random walk, the logistic regression of SiLK's
 * rwscan, and how far detectors agree, after specification "scan detectors".
 */
package org.scanlake.detector;
