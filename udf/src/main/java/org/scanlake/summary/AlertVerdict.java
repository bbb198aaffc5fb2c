package org.scanlake.summary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Set;

/**
 * What the overall summary counts of one alert.
 *
 * @param labels the signatures passed, as indexes into the configuration's signatures
 * @param classes its source classes; {@code other} when it has none
 * @param day the day on its writer's clock
 * @param flows how many flows it has
 */
public record AlertVerdict(BitSet labels, Set<String> classes, LocalDate day, int flows)
    implements Serializable {}
