package org.scanlake.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.scanlake.alert.AlertReader;
import org.scanlake.archive.ArchiveFile;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.Decompression;
import org.scanlake.archive.LocalArchives;
import org.scanlake.archive.MailFile;
import org.scanlake.archive.MboxMails;
import org.scanlake.archive.ParseLimits;
import org.scanlake.archive.RawMail;
import org.scanlake.conf.Configuration;
import org.scanlake.report.MailReport;
import org.scanlake.report.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code try}: how mails are read. */
@Command(
    name = "try",
    description = {
      "Says of each mail its kind, dialect, source, zone and rows, and of each row not read why.",
      "Writes nothing: this is how to fit alert-kinds.yaml to mails of your own."
    },
    footer = {
      "%nExamples:",
      "  scanlake try report.eml",
      "  scanlake try --conf my-conf inbox.mbox"
    })
final class TryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOption conf;

  @Parameters(
      arity = "1..*",
      paramLabel = "MAIL",
      description = "A file with one mail, an mbox, a Maildir or a folder of .eml.")
  private List<String> mails = List.of();

  @Override
  public Integer call() throws IOException {
    Configuration configuration = conf.load(spec.commandLine().getErr());
    AlertReader reader = new AlertReader(configuration.kinds());
    MailReport report = new MailReport(configuration.kinds());
    ParseLimits limits = configuration.kinds().limits();
    for (ArchiveFile file : LocalArchives.list(mails)) {
      if (file.kind() == ArchiveKind.OTHER) {
        out().print(shown(file) + "\n  neither a mail nor a mail archive\n");
      } else {
        printAll(file, limits, reader, report);
      }
    }
    return ExitCode.DONE;
  }

  private void printAll(ArchiveFile file, ParseLimits limits, AlertReader reader, MailReport report)
      throws IOException {
    try (InputStream in =
        Decompression.open(Files.newInputStream(file.path()), file.compression())) {
      if (file.kind() == ArchiveKind.MAIL) {
        print(shown(file), MailFile.read(in, limits).mail(), reader, report);
      } else {
        printAll(shown(file), new MboxMails(in, 0, Long.MAX_VALUE, limits), reader, report);
      }
    }
  }

  private static String shown(ArchiveFile file) {
    return TerminalText.shown(file.path().toString());
  }

  private void printAll(String name, MboxMails mails, AlertReader reader, MailReport report)
      throws IOException {
    while (mails.next()) {
      print(name + " at byte " + mails.mail().offset(), mails.mail(), reader, report);
    }
  }

  private void print(String title, RawMail mail, AlertReader reader, MailReport report) {
    out().print(title + '\n' + report.text(reader.read(mail), reader.rows(), reader.zones()));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
