package org.scanlake.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scanlake.conf.Configuration;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code analyze}: from mail archives to the overall summary. */
@Command(
    name = "analyze",
    description = {
      "Reads mail archives into the lake and prints the overall summary of their alerts.",
      "An archive that has not changed is not read again; of one that has grown, only the new mails"
          + " are. What else is worth knowing goes to standard error."
    },
    footer = {
      "%nExamples:",
      "  scanlake analyze data-samples/2006.mbox --conf data-samples/2006.conf --no-lake",
      "  scanlake analyze alerts-*.mbox.gz Maildir --lake /var/lib/scanlake",
      "  scanlake analyze hdfs:///mail --lake hdfs:///lake --master spark://host:7077"
    })
final class AnalyzeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOption conf;

  @Parameters(
      arity = "1..*",
      paramLabel = "ARCHIVE",
      description =
          "Files, folders or patterns: mbox (plain, gz, bz2, zst), Maildir, folders of .eml; local"
              + " or on any Hadoop file system.")
  private List<String> archives = List.of();

  @ArgGroup private Where where = new Where();

  /** At most one of them. */
  static final class Where {
    @Option(
        names = "--lake",
        paramLabel = "DIR",
        description = "The lake's folder, made when it is not there; default " + LakeOption.DEFAULT)
    private Optional<String> lake = Optional.empty();

    @Option(
        names = "--no-lake",
        description =
            "Write nothing: compute the summary alone; that of local files without Spark.")
    private boolean none;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (archives.contains("")) {
      throw new WrongUseException("an ARCHIVE has no name; \".\" is the current folder");
    }
    Configuration configuration = conf.load(err);
    if (where.none) {
      return new AnalysisWithoutLake(out, err, configuration).run(archives, reading(configuration));
    }
    return new LakeAnalysis(
            out, err, configuration, LakeOption.named(where.lake.orElse(LakeOption.DEFAULT)))
        .run(archives);
  }

  private AnalysisWithoutLake.Reading reading(Configuration configuration) {
    boolean local = archives.stream().allMatch(LocalReading::isLocal);
    return local && !Installation.hasSpark()
        ? new LocalReading(spec.commandLine().getErr(), configuration)
        : new SparkReading(configuration);
  }
}
