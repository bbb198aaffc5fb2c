package org.scanlake.source;

/**
 * How an archive lay there when it was last read.
 *
 * @param size its bytes, all of which were read
 * @param lines of the archive as it was then, from its beginning
 */
record LastReading(long size, long modifiedMillis, Fingerprint fingerprint, long lines) {}
