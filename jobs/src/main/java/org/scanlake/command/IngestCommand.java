package org.scanlake.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.scanlake.conf.Configuration;
import org.scanlake.flowlog.LogFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ingest}: reads what others wrote into the lake. */
@Command(
    name = "ingest",
    description = "Reads flow logs into the lake.",
    synopsisSubcommandLabel = "flows",
    footer = {"%nExamples:", "  scanlake ingest flows conn.log.gz --lake /var/lib/scanlake"})
final class IngestCommand {
  @Spec private CommandSpec spec;

  /** What {@code --format} may be. */
  enum Format {
    auto,
    zeek,
    nfdump,
    argus,
    rwcut,
    vpc,
    eve;

    Optional<LogFormat> asked() {
      return this == auto ? Optional.empty() : Optional.of(LogFormat.values()[ordinal() - 1]);
    }
  }

  @Command(
      name = "flows",
      description = {
        "Reads flow logs into the lake: conn logs of Zeek (tab-separated or JSON), nfdump (csv,"
            + " line, long, extended), Argus (csv, tab-separated, ra), SiLK's rwcut, VPC flow logs"
            + " of AWS, flow events of Suricata's EVE.",
        "A log that has not changed is not read again; of one that has grown, only what was added"
            + " is."
      },
      footer = {
        "%nExamples:",
        "  scanlake ingest flows /var/log/zeek/2026-11-*/conn.*.log.gz --lake /var/lib/scanlake",
        "  scanlake ingest flows flows.csv --format nfdump --zone +01:00"
      })
  int flows(
      @Parameters(
              arity = "1..*",
              paramLabel = "PATH",
              description =
                  "Files, folders or patterns, plain or gz, bz2, zst; local or on any Hadoop file"
                      + " system.")
          List<String> paths,
      @Mixin LakeOption lake,
      @Mixin ConfigurationOption conf,
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              defaultValue = "auto",
              description =
                  "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}: each log is recognised by its"
                      + " content.")
          Format format,
      @Option(
              names = "--zone",
              paramLabel = "OFFSET",
              defaultValue = "Z",
              converter = Offset.class,
              description =
                  "Zone of times that a log writes without one, such as +01:00; default"
                      + " ${DEFAULT-VALUE}, which is UTC.")
          ZoneOffset zone)
      throws IOException {
    if (paths.contains("")) {
      throw new WrongUseException("a PATH has no name; \".\" is the current folder");
    }
    PrintWriter err = spec.commandLine().getErr();
    Configuration configuration = conf.load(err);
    return new FlowIngest(spec.commandLine().getOut(), err, configuration, lake.folder())
        .run(paths, format.asked(), zone);
  }

  /** Reads an offset from UTC. */
  static final class Offset implements ITypeConverter<ZoneOffset> {
    @Override
    public ZoneOffset convert(String text) {
      try {
        return ZoneOffset.of(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'" + text + "' is no offset from UTC; write one such as +01:00 or Z");
      }
    }
  }
}
