/**
 * The detectors of scanners over the lake's flows and TCP samples: what of them Spark runs. Their
 * rules are the classes of this package in {@code udf}.
 */
package org.scanlake.detector;
