package org.scanlake.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.scanlake.aggregate.IngestJob;
import org.scanlake.aggregate.IngestReport;
import org.scanlake.aggregate.LogSettings;
import org.scanlake.conf.Configuration;
import org.scanlake.flowlog.LogFormat;
import org.scanlake.report.IngestText;

/** Loads flow logs into a lake and says what became of them. */
final class FlowIngest {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Configuration configuration;
  private final String folder;

  FlowIngest(PrintWriter out, PrintWriter err, Configuration configuration, String folder) {
    this.out = out;
    this.err = err;
    this.configuration = configuration;
    this.folder = folder;
  }

  int run(List<String> paths, Optional<LogFormat> format, ZoneOffset zone) throws IOException {
    LogSettings settings =
        new LogSettings(format, zone, new Version().getVersion()[0], LogSettings.SPLIT_BYTES);
    IngestReport report =
        new IngestJob(OpenLake.at(folder), configuration, settings, step -> {}).run(paths);
    IngestText text = new IngestText(report, folder);
    out.print(text.counts());
    out.flush();
    err.print(text.notes());
    err.flush();
    boolean hasNothing =
        report.logs().isEmpty() && report.unchanged() == 0 && report.copies().isEmpty();
    return hasNothing ? ExitCode.UNREADABLE : ExitCode.DONE;
  }
}
