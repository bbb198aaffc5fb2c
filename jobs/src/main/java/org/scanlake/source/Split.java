package org.scanlake.source;

import java.io.Serializable;

/**
 * A part of a reading that one task reads in one go: the mails whose separators start in {@code
 * [start, end)} of the archive's decompressed bytes.
 *
 * @param reading place of the reading in the load, from 0
 * @param archiveEnd behind the archive's last byte; more is not read
 */
public record Split(int reading, Archive archive, long start, long end, long archiveEnd)
    implements Serializable {}
