/**
 * Threshold studies: what every threshold of a signature would give, exactly, from the stored
 * metrics of alerts. Nothing here knows of Spark; tallies merge, so that parts of an archive are
 * studied apart.
 */
package org.scanlake.study;
