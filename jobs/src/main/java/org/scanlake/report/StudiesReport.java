package org.scanlake.report;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scanlake.lake.StudyRecord;

/** A list of studies. */
public final class StudiesReport {
  private static final List<String> COLUMNS =
      List.of("name", "created", "since", "until", "#alerts", "code_version", "conf_hash");

  private final List<StudyRecord> studies;

  public StudiesReport(List<StudyRecord> studies) {
    this.studies = List.copyOf(studies);
  }

  /** For people, with the start of hashes. */
  public void text(PrintWriter out) {
    ListReport<StudyRecord> list =
        new ListReport<>(COLUMNS, study -> cells(study, ShortId.of(study.confHash())), studies);
    long count = list.text(out);
    out.print(Counted.of(count, "study", "studies") + "\n");
  }

  /** For programs. */
  public void json(PrintWriter out) {
    whole().json(out);
  }

  /** For programs. */
  public void csv(PrintWriter out) {
    whole().csv(out);
  }

  private ListReport<StudyRecord> whole() {
    return new ListReport<>(COLUMNS, study -> cells(study, study.confHash()), studies);
  }

  private static List<Object> cells(StudyRecord study, String confHash) {
    return List.of(
        study.name().text(),
        study.created().toString(),
        day(study.since()),
        day(study.until()),
        study.alerts(),
        study.codeVersion(),
        confHash);
  }

  private static Optional<String> day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString);
  }
}
