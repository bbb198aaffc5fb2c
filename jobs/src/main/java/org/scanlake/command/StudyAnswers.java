package org.scanlake.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Optional;
import org.scanlake.aggregate.StudyJob;
import org.scanlake.conf.Configuration;
import org.scanlake.labelled.ComparedAlerts;
import org.scanlake.labelled.LabelledAlerts;
import org.scanlake.lake.Lake;
import org.scanlake.lake.Studies;
import org.scanlake.lake.Study;
import org.scanlake.lake.StudyName;
import org.scanlake.lake.StudyRecord;
import org.scanlake.report.ComparisonReport;
import org.scanlake.report.Counted;
import org.scanlake.report.Period;
import org.scanlake.report.StudiesReport;
import org.scanlake.report.StudyReport;
import org.scanlake.report.SweepReport;
import org.scanlake.report.TerminalText;
import org.scanlake.studies.Grouping;
import org.scanlake.studies.SweepQuestion;
import org.scanlake.studies.ThresholdSweep;
import org.scanlake.study.AnalystVerdicts;
import org.scanlake.study.MovingThreshold;
import org.scanlake.study.SharedLabels;
import org.scanlake.study.SweepTally;
import org.scanlake.study.ThresholdRange;

/** What {@code study} prints from a lake and its studies. */
final class StudyAnswers {
  private final Lake lake;
  private final PrintWriter out;
  private final PrintWriter err;

  StudyAnswers(String folder, PrintWriter out, PrintWriter err) {
    this.lake = OpenLake.existing(folder);
    this.out = out;
    this.err = err;
  }

  /** Makes a study. */
  void create(StudyName name, PeriodOptions period, Configuration configuration) {
    StudyRecord study =
        new StudyJob(lake)
            .create(name, period.since(), period.until(), configuration, codeVersion());
    out.println("study " + name + " pins " + Counted.of(study.alerts(), "alert"));
    out.flush();
  }

  /** Deletes a study. */
  void drop(StudyName name) {
    new StudyJob(lake).drop(name);
  }

  /** All studies. */
  void list(OutputForm form) {
    StudiesReport report = new StudiesReport(new Studies(lake).all());
    switch (form) {
      case text -> report.text(out);
      case json -> report.json(out);
      case csv -> report.csv(out);
    }
    out.flush();
  }

  /** The summary and the sweep of a study, under its own configuration where none is given. */
  void run(StudyName name, Optional<Configuration> given, OutputForm form) {
    Study study = study(name);
    OpenLake open = open(study, given);
    try (LabelledAlerts alerts = open.alerts(new PeriodOptions())) {
      StudyReport report = report(study.record(), open, alerts);
      switch (form) {
        case text -> report.text(out);
        case json -> report.json(out);
        case csv -> report.csv(out);
      }
    }
    out.flush();
  }

  private static StudyReport report(StudyRecord study, OpenLake open, LabelledAlerts alerts) {
    SweepQuestion question =
        new SweepQuestion(
            MovingThreshold.all(open.rules().configuration().signatures()),
            ThresholdRange.DEFAULT,
            Grouping.NONE,
            AnalystVerdicts.NONE);
    SweepTally tally = ThresholdSweep.of(alerts.withMetrics(), open.rules(), question);
    SweepReport sweep =
        new SweepReport(
            question.plan(open.rules()),
            tally,
            question.by(),
            Period.of(study.since(), study.until(), tally.first(), tally.last()),
            BigDecimal.ONE,
            false);
    return new StudyReport(
        study.name().text(),
        open.rules().hash(),
        open.summary(alerts, study.since(), study.until()),
        sweep);
  }

  /** Which alerts change from study A to study B, which may be the same. */
  void compare(
      StudyName nameA,
      StudyName nameB,
      Optional<Configuration> givenA,
      Optional<Configuration> givenB,
      OutputForm form) {
    OpenLake a = open(study(nameA), givenA);
    OpenLake b = open(nameB.equals(nameA) ? new Studies(lake).open(nameB) : study(nameB), givenB);
    SharedLabels labels =
        new SharedLabels(
            a.rules().configuration().signatures(), b.rules().configuration().signatures());
    PeriodOptions all = new PeriodOptions();
    try (LabelledAlerts ofA = a.alerts(all);
        LabelledAlerts ofB = b.alerts(all);
        ComparedAlerts compared = ComparedAlerts.of(ofA, ofB, labels)) {
      print(new ComparisonReport(compared), form);
    }
  }

  private void print(ComparisonReport report, OutputForm form) {
    switch (form) {
      case text -> report.text(out);
      case json -> report.json(out);
      case csv -> {
        report.csv(out);
        err.print(report.counts());
        err.flush();
      }
    }
    out.flush();
  }

  private static OpenLake open(Study study, Optional<Configuration> given) {
    study.check(OpenLake.at(study.folder()));
    return OpenLake.existing(study.folder(), given.orElseGet(study::configuration));
  }

  /** A study; notes where other code made it, whose labels may be others. */
  private Study study(StudyName name) {
    Study study = new Studies(lake).open(name);
    String pinned = study.record().codeVersion();
    if (!pinned.equals(codeVersion())) {
      String note = "study " + name + " was made by " + pinned + ", and this is " + codeVersion();
      err.println("scanlake: note: " + TerminalText.shown(note));
      err.flush();
    }
    return study;
  }

  private static String codeVersion() {
    return new Version().getVersion()[0];
  }
}
