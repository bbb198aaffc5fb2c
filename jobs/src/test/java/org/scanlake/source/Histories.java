package org.scanlake.source;

import java.util.List;

/** Histories as the ledger gives them after some readings. */
final class Histories {
  private Histories() {}

  /** Of readings one after the other. */
  static LedgerHistory of(List<Reading> readings) {
    LedgerHistory history = LedgerHistory.none();
    for (Reading reading : readings) {
      history
          .lastReadings()
          .merge(
              reading.archive().path(),
              last(reading),
              (before, added) -> reading.from() > 0 ? before.with(added) : added);
    }
    return history;
  }

  private static LastReading last(Reading reading) {
    Archive archive = reading.archive();
    return new LastReading(
        archive.path(),
        "mbox",
        archive.size(),
        archive.modifiedMillis(),
        reading.fingerprint(),
        5,
        new LastReading.End(archive.size(), true, 1, false),
        List.of(new LastReading.Part(reading.from(), archive.size(), reading.contentHash())));
  }
}
