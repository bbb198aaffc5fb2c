package org.scanlake.summary;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scanlake.alert.AlertHead;
import org.scanlake.alert.AlertReader;
import org.scanlake.alert.MailReading;
import org.scanlake.archive.MailIdentity;
import org.scanlake.archive.MboxMails;
import org.scanlake.archive.ParseLimits;
import org.scanlake.conf.Configuration;
import org.scanlake.conf.ShippedConf;
import org.scanlake.signature.AlertMeasurer;
import org.scanlake.signature.MetricPlan;
import org.scanlake.signature.SignatureSet;
import org.scanlake.synth.Synthesis;
import org.scanlake.synth.SynthesisMode;
import org.scanlake.synth.SynthesisRequest;

/** Made archives, read back, are what their maker says they are, mail by mail. */
class SynthesisTruthTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(SynthesisMode.class)
  void everyMailReadsAsItsMakerSays(SynthesisMode mode) throws IOException {
    Path mbox = folder.resolve("made.mbox");
    new Synthesis(SynthesisRequest.of(mode, 600, 1, 11, mbox), mails -> {}).write();
    List<String> read = read(mbox);
    List<String> truth = truth(mbox);
    assertThat(read).hasSameSizeAs(truth);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      if (!read.get(i).equals(truth.get(i))) {
        differences.add("mail " + i + ": read " + read.get(i) + ", made " + truth.get(i));
      }
    }
    assertThat(differences).isEmpty();
  }

  private static List<String> truth(Path mbox) throws IOException {
    List<String> rows = new ArrayList<>();
    Path csv = mbox.resolveSibling(mbox.getFileName() + ".truth.csv");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : reader) {
        String kind = row.getField("kind");
        if (kind.equals("not-alert") || kind.equals("no-source")) {
          rows.add(kind);
          continue;
        }
        rows.add(
            String.join(
                " ",
                kind,
                row.getField("source"),
                row.getField("flows"),
                row.getField("repeated"),
                row.getField("bad_rows"),
                sorted(row.getField("labels")),
                sorted(row.getField("classes"))));
      }
    }
    return rows;
  }

  private static String sorted(String list) {
    return String.join("|", new TreeSet<>(List.of(list.split("[|]"))));
  }

  private static List<String> read(Path mbox) throws IOException {
    Configuration conf =
        Configuration.load(
            ShippedConf.FOLDER, Optional.of(mbox.resolveSibling(mbox.getFileName() + ".conf")));
    List<String> rows = new ArrayList<>();
    Reader reader = new Reader(conf);
    try (InputStream in = Files.newInputStream(mbox)) {
      MboxMails mails = new MboxMails(in, 0, Long.MAX_VALUE, ParseLimits.DEFAULT);
      while (mails.next()) {
        rows.add(reader.describe(mails));
      }
    }
    return rows;
  }

  private static final class Reader {
    private final Configuration conf;
    private final AlertReader alerts;
    private final AlertMeasurer measurer;
    private final Verdicts verdicts;
    private final MailIdentity identity = new MailIdentity();
    private final Set<String> seen = new HashSet<>();

    Reader(Configuration conf) {
      this.conf = conf;
      MetricPlan plan = new MetricPlan(conf.signatures().metrics(), conf.ports());
      alerts = new AlertReader(conf.kinds());
      measurer = new AlertMeasurer(plan, conf.networks());
      verdicts = new Verdicts(conf, plan);
    }

    String describe(MboxMails mails) {
      MailReading reading = alerts.read(mails.mail());
      if (reading instanceof MailReading.NotAnAlert) {
        return "not-alert";
      }
      if (reading instanceof MailReading.Unreadable unreadable) {
        return unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
      MailReading.AlertMail mail = (MailReading.AlertMail) reading;
      AlertHead head = mail.alerts().get(0);
      measurer.measure(alerts.rows(), Optional.empty());
      AlertVerdict verdict =
          verdicts.on(
              measurer::value,
              head.source(),
              head.cando(),
              head.received().toLocalDate(),
              measurer.flows());
      return String.join(
          " ",
          seen.add(HexFormat.of().formatHex(identity.of(mails.mail()))) ? head.kind() : "duplicate",
          head.source().toString(),
          Integer.toString(alerts.rows().size()),
          Integer.toString(mail.repeated()),
          Integer.toString(mail.badRows().size()),
          labels(verdict),
          String.join("|", new TreeSet<>(verdict.classes())));
    }

    private String labels(AlertVerdict verdict) {
      TreeSet<String> labels = new TreeSet<>();
      verdict.labels().stream()
          .mapToObj(i -> conf.signatures().all().get(i))
          .filter(signature -> signature.set() == SignatureSet.CLASSIC)
          .forEach(signature -> labels.add(signature.label()));
      return String.join("|", labels);
    }
  }
}
