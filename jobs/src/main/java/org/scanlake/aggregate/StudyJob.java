package org.scanlake.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.scanlake.conf.Configuration;
import org.scanlake.labelled.LabelledAlerts;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LoadClaim;
import org.scanlake.lake.Studies;
import org.scanlake.lake.StudyDraft;
import org.scanlake.lake.StudyName;
import org.scanlake.lake.StudyRecord;
import org.scanlake.measured.Rules;
import org.scanlake.measured.StoredMetrics;

/** Makes studies of a lake, and deletes them. */
public final class StudyJob {
  private final Lake lake;
  private final Studies studies;

  public StudyJob(Lake lake) {
    this.lake = lake;
    this.studies = new Studies(lake);
  }

  /**
   * Pins the alerts of a period, a configuration and what it measures on them.
   *
   * @param since the first day, on the writers' clocks
   * @param until the last day
   * @param codeVersion of this program
   * @throws org.scanlake.lake.StudyException when there is a study of this name
   * @throws org.scanlake.lake.LakeInUseException when a load runs
   */
  public StudyRecord create(
      StudyName name,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      Configuration configuration,
      String codeVersion) {
    LoadClaim claim = lake.claim();
    try (StudyDraft draft = studies.begin(name, claim)) {
      draft.pin(since, until);
      addMissingMetrics(draft.lake(), Rules.of(configuration));
      StudyRecord record =
          new StudyRecord(
              name,
              Instant.now().truncatedTo(ChronoUnit.SECONDS),
              codeVersion,
              since,
              until,
              configuration.hash(),
              draft.inputVersions(),
              draft.lake().read(Alerts.TABLE).count());
      draft.finish(configuration.files(), record);
      return record;
    } finally {
      claim.release();
    }
  }

  /** Measured once, and by the code of this version. */
  private static void addMissingMetrics(Lake pinned, Rules rules) {
    try (LabelledAlerts alerts = LabelledAlerts.stored(pinned, rules)) {
      if (!alerts.areMeasured()) {
        StoredMetrics.addMissing(pinned, rules);
      }
    }
  }

  /**
   * Deletes a study, or what has its place and is none.
   *
   * @throws org.scanlake.lake.StudyException when there is nothing of this name
   * @throws org.scanlake.lake.LakeInUseException when a load runs
   */
  public void drop(StudyName name) {
    LoadClaim claim = lake.claim();
    try {
      studies.drop(name, claim);
    } finally {
      claim.release();
    }
  }
}
