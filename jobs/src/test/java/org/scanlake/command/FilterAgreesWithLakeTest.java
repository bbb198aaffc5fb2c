package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.synth.Synthesis;
import org.scanlake.synth.SynthesisMode;
import org.scanlake.synth.SynthesisRequest;

/** The filter says of every alert what the lake says of it. */
@ExtendWith(SparkExtension.class)
class FilterAgreesWithLakeTest {
  private static final String GRE_ROW = "GRE         192.0.2.7:0     ->   203.0.113.9:0 ";

  private static final Path SAMPLES = Path.of("../data-samples").toAbsolutePath().normalize();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2006.mbox", "netscan.mbox"})
  void onSampleArchives(String name, SparkAssert spark) throws IOException {
    assertAgree(SAMPLES.resolve(name), SAMPLES.resolve("2006.conf"), spark);
  }

  @ParameterizedTest
  @EnumSource
  void onMadeArchives(SynthesisMode mode, SparkAssert spark) throws IOException {
    Path mbox = folder.resolve("made.mbox");
    new Synthesis(SynthesisRequest.of(mode, 120, 1, 3, mbox), done -> {}).write();
    assertAgree(mbox, Path.of(mbox + ".conf"), spark);
  }

  private void assertAgree(Path mbox, Path conf, SparkAssert spark) throws IOException {
    String lake = folder.resolve("lake").toString();
    String[] with = {"--lake", lake, "--conf", conf.toString()};
    assertThat(spark.session()).isNotNull();
    assertThat(
            CommandRun.of("analyze", mbox.toString(), with[0], lake, with[2], with[3]).exitCode())
        .isZero();
    CommandRun alerts =
        CommandRun.of("alerts", with[0], lake, with[2], with[3], "--output", "json");
    Map<String, String> stored = new TreeMap<>();
    JSON.readTree(alerts.out()).forEach(alert -> put(alert, labels(alert.get("labels")), stored));
    assertThat(stored).isNotEmpty();
    assertThat(filtered(mbox, conf)).isEqualTo(stored);
  }

  private static Map<String, String> filtered(Path mbox, Path conf) throws IOException {
    Filtered filtered =
        Filtered.of(
            Files.readAllBytes(mbox), "--mbox", "--output", "json", "--conf", conf.toString());
    assertThat(filtered.exitCode()).isZero();
    Map<String, String> verdicts = new TreeMap<>();
    for (String line : filtered.out().split("\n")) {
      for (JsonNode alert : JSON.readTree(line).path("alerts")) {
        put(alert, labels(alert.get("labels")), verdicts);
      }
    }
    return verdicts;
  }

  /** By alert, everything that both say of it. */
  private static void put(JsonNode alert, String labels, Map<String, String> verdicts) {
    StringBuilder said = new StringBuilder(labels);
    for (String field :
        new String[] {"message_id", "received", "source", "host", "classes", "flows", "severity"}) {
      said.append(' ').append(alert.get(field));
    }
    verdicts.put(alert.get("alert_id").textValue(), said.toString());
  }

  private static String labels(JsonNode labels) {
    return StreamSupport.stream(labels.spliterator(), false)
        .map(label -> label.isTextual() ? label.textValue() : label.get("label").textValue())
        .toList()
        .toString();
  }

  @Test
  void explanationIsThatOfExplain(SparkAssert spark) throws IOException {
    String alert =
        Mails.alert("a", "192.0.2.7", 25, 50)
            .replace("TCP         192.0.2.7:1025  ->   203.0.113.9:25", GRE_ROW)
            .replace("2006 01:30:00", "2263 01:30:00");
    assertThat(alert).contains(GRE_ROW, "2263");
    Path mbox = Mails.mbox(folder.resolve("a.mbox"), alert);
    String lake = folder.resolve("lake").toString();
    assertThat(spark.session()).isNotNull();
    CommandRun.of("analyze", mbox.toString(), "--lake", lake);
    String stored = CommandRun.of("explain", "a@example.org", "--lake", lake).out();
    assertThat(Filtered.of(Files.readAllBytes(mbox), "--explain").err())
        .isEqualTo(stored.replaceFirst("archive .*\n", "") + "\n");
  }
}
