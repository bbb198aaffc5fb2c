package org.scanlake.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scanlake.alert.AlertHead;
import org.scanlake.alert.AlertReader;
import org.scanlake.alert.MailReading;
import org.scanlake.archive.MboxMails;
import org.scanlake.archive.ParseLimits;
import org.scanlake.conf.Configuration;
import org.scanlake.signature.AlertMeasurer;
import org.scanlake.signature.MetricPlan;
import org.scanlake.signature.Signature;
import org.scanlake.signature.SignatureSet;
import org.scanlake.synth.Synthesis;
import org.scanlake.synth.SynthesisMode;
import org.scanlake.synth.SynthesisRequest;

/** What was planted in made archives, of which the reader knows nothing, is what it reads. */
class MadeArchivesTest {
  private static final Path SHIPPED = Path.of("..", "conf");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void everyMailIsReadAsItsTruthSays(SynthesisMode mode) throws IOException {
    Path archive = folder.resolve("made");
    new Synthesis(SynthesisRequest.of(mode, 240, 1, 11, archive), done -> {}).write();
    List<String> truth = Files.readAllLines(Path.of(archive + ".truth.csv"));
    assertThat(readings(archive))
        .containsExactlyElementsOf(
            truth.stream().skip(1).map(MadeArchivesTest::comparable).toList());
  }

  /** A reader cannot know a duplicate by itself, and knows less of mails that are no alerts. */
  private static String comparable(String truth) {
    String[] cells = truth.split(",", -1);
    return switch (cells[3]) {
      case "not-alert", "no-source" -> cells[3];
      default -> {
        cells[3] = cells[3].equals("duplicate") ? "potential-scan" : cells[3];
        cells[7] = sorted(Stream.of(cells[7].split("\\|", -1)));
        cells[8] = sorted(Stream.of(cells[8].split("\\|", -1)));
        yield String.join(",", cells);
      }
    };
  }

  private static List<String> readings(Path archive) throws IOException {
    Configuration configuration =
        Configuration.load(SHIPPED, Optional.of(Path.of(archive + ".conf")));
    MailRow row = new MailRow(configuration);
    List<String> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(archive)) {
      MboxMails mails = new MboxMails(in, 0, Files.size(archive), ParseLimits.DEFAULT);
      while (mails.next()) {
        rows.add(row.of(mails));
      }
    }
    return rows;
  }

  private static String sorted(Stream<String> values) {
    return String.join("|", new TreeSet<>(values.toList()));
  }

  /** Prints a mail as the truth file would. */
  private static final class MailRow {
    private final List<Signature> all;
    private final List<Signature> classic;
    private final AlertReader reader;
    private final AlertMeasurer measurer;
    private final Verdicts verdicts;

    MailRow(Configuration configuration) {
      MetricPlan plan = new MetricPlan(configuration.signatures().metrics(), configuration.ports());
      all = configuration.signatures().all();
      classic = configuration.signatures().of(SignatureSet.CLASSIC);
      reader = new AlertReader(configuration.kinds());
      measurer = new AlertMeasurer(plan, configuration.networks());
      verdicts = new Verdicts(configuration, plan);
    }

    String of(MboxMails mails) {
      MailReading reading = reader.read(mails.mail());
      if (reading instanceof MailReading.AlertMail alert) {
        return of(alert);
      }
      return reading instanceof MailReading.NotAnAlert ? "not-alert" : "no-source";
    }

    private String of(MailReading.AlertMail alert) {
      assertThat(alert.alerts()).hasSize(1);
      AlertHead head = alert.alerts().get(0);
      measurer.measure(reader.rows(), Optional.empty());
      AlertVerdict verdict =
          verdicts.on(
              measurer::value,
              head.source(),
              head.cando(),
              head.received().toLocalDate(),
              measurer.flows());
      Stream<String> labels =
          verdict.labels().stream()
              .mapToObj(all::get)
              .filter(classic::contains)
              .map(Signature::label);
      return String.join(
          ",",
          Arrays.asList(
              head.messageId(),
              SECONDS.format(head.received()),
              head.source().toString(),
              head.kind(),
              "" + measurer.flows(),
              "" + alert.repeated(),
              "" + alert.badRowCount(),
              sorted(labels),
              sorted(verdict.classes().stream())));
    }
  }
}
