package org.scanlake.source;

import java.io.Serializable;

/**
 * What a split was, besides its mails.
 *
 * @param lines of its mails, their separators, and what stands before an archive's first separator
 * @param preamble bytes before the archive's first separator, when they are not only empty lines
 * @param first where its first mail starts, or {@code next} without one
 * @param next where the mails of the next split start: the archive's end for the last one
 * @param damaged whether the archive's compression is damaged
 */
public record SplitEnd(long lines, long preamble, long first, long next, boolean damaged)
    implements Serializable {}
