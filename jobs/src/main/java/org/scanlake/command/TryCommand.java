package org.scanlake.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.scanlake.alert.AlertReader;
import org.scanlake.archive.ArchiveFile;
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
    for (ArchiveFile file : LocalArchives.list(mails)) {
      String name = TerminalText.shown(file.path().toString());
      try (InputStream raw = Files.newInputStream(file.path());
          InputStream in = Decompression.open(raw, file.compression())) {
        ParseLimits limits = configuration.kinds().limits();
        switch (file.kind()) {
          case MAIL -> print(name, MailFile.read(in, limits).mail(), reader, report);
          case MBOX -> printAll(name, new MboxMails(in, 0, Long.MAX_VALUE, limits), reader, report);
          case OTHER -> out().print(name + "\n  neither a mail nor a mail archive\n");
        }
      }
    }
    return ExitCode.DONE;
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
