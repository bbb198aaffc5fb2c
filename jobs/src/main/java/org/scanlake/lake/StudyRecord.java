package org.scanlake.lake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a study pins, as its {@code study.json} says.
 *
 * @param created to the second
 * @param codeVersion of the program that made it
 * @param since the first day, on the writers' clocks; empty for all before, too
 * @param until the last day
 * @param confHash {@link org.scanlake.conf.Configuration#hash()}
 * @param inputVersions the lake's tables that were copied, with the Delta version of each; -1 of
 *     one that was not there
 * @param alerts how many it has
 */
public record StudyRecord(
    StudyName name,
    Instant created,
    String codeVersion,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    String confHash,
    SortedMap<String, Long> inputVersions,
    long alerts) {
  public StudyRecord {
    inputVersions = sorted(inputVersions);
  }

  private static SortedMap<String, Long> sorted(Map<String, Long> versions) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }
}
