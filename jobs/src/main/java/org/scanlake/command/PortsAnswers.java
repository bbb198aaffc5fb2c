package org.scanlake.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Iterator;
import org.apache.spark.sql.Column;
import org.scanlake.conf.Configuration;
import org.scanlake.lake.Flows;
import org.scanlake.lake.TcpSamples;
import org.scanlake.ports.Campaigns;
import org.scanlake.ports.JudgedSource;
import org.scanlake.ports.ListedSource;
import org.scanlake.ports.NewSignatures;
import org.scanlake.ports.PortReport;
import org.scanlake.ports.ReportQuery;
import org.scanlake.ports.UdpWeights;
import org.scanlake.report.Counted;
import org.scanlake.report.ListReport;
import org.scanlake.report.PortLists;
import org.scanlake.report.PortSignaturesReport;
import org.scanlake.worm.SignatureJudge;

/** What {@code ports} prints from a lake. */
final class PortsAnswers {
  private final OpenLake open;
  private final PortsQuestion question;
  private final ReportQuery query;
  private final SignatureJudge judge;

  PortsAnswers(OpenLake open, PortsQuestion question) {
    Configuration configuration = open.rules().configuration();
    this.open = open;
    this.question = question;
    this.query =
        new ReportQuery(question.window(), question.rule(), question.minWorm(), question.minWork());
    this.judge = new SignatureJudge(configuration.portSets(), configuration.ports());
  }

  /** The report itself. */
  void signatures(OutputForm form, PrintWriter out) {
    try (PortReport report = report()) {
      PortSignaturesReport signatures = new PortSignaturesReport(judged(report));
      switch (form) {
        case text -> signatures.text(out);
        case json -> signatures.json(out);
        case csv -> signatures.csv(out);
      }
    }
  }

  void campaigns(OutputForm form, PrintWriter out) {
    try (PortReport report = report()) {
      print(PortLists.campaigns(new Campaigns(judged(report))), "campaign", form, out);
    }
  }

  void newSince(LocalDate day, OutputForm form, PrintWriter out) {
    try (PortReport report = report()) {
      print(PortLists.seen(NewSignatures.since(day, report)), "new signature", form, out);
    }
  }

  void summary(OutputForm form, PrintWriter out) {
    try (PortReport report = report()) {
      print(PortLists.sums(judged(report)), "row", form, out);
    }
  }

  void udp(OutputForm form, PrintWriter out) {
    UdpWeights weights = UdpWeights.of(open.lake(), query.window(), inPeriod(Flows.START));
    print(PortLists.udp(weights), "row", form, out);
  }

  private PortReport report() {
    return PortReport.of(open.lake(), query, inPeriod(TcpSamples.SAMPLE));
  }

  private Column inPeriod(String time) {
    return ReportQuery.inPeriod(time, question.period().since(), question.period().until());
  }

  private Iterable<JudgedSource> judged(PortReport report) {
    return () -> {
      Iterator<ListedSource> listed = report.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return listed.hasNext();
        }

        @Override
        public JudgedSource next() {
          return JudgedSource.of(query, listed.next(), judge);
        }
      };
    };
  }

  private static <T> void print(
      ListReport<T> report, String one, OutputForm form, PrintWriter out) {
    switch (form) {
      case text -> out.print(Counted.of(report.text(out), one) + "\n");
      case json -> report.json(out);
      case csv -> report.csv(out);
    }
  }
}
