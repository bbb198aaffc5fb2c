package org.scanlake.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FilterCommandTest {
  private static final String MAIL = Mails.alert("a", "192.0.2.7", 25, 50);

  @TempDir private Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  @Test
  void recipesArgumentsAreReadWithoutPicocli() {
    String[] args = "filter --conf /c --mbox --drop-below 10 --explain --output json".split(" ");
    assertThat(FilterArguments.read(args))
        .contains(
            new FilterRequest(Optional.of(Path.of("/c")), true, OptionalInt.of(10), true, true));
    assertThat(FilterArguments.read(new String[] {"filter"}))
        .contains(new FilterRequest(Optional.empty(), false, OptionalInt.empty(), false, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--mbox",
        "--explain --drop-below 0",
        "--drop-below 10 --output json --mbox",
        "--conf some/folder --explain"
      })
  void picocliReadsTheSame(String line) {
    String[] options = line.isEmpty() ? new String[0] : line.split(" ");
    FilterCommand command = new FilterCommand();
    new CommandLine(command).parseArgs(options);
    String[] args = Stream.concat(Stream.of("filter"), Stream.of(options)).toArray(String[]::new);
    assertThat(FilterArguments.read(args)).contains(command.request());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--drop-below 11;'11' is no severity; write 0 to 10",
        "--drop-below -1;'-1' is no severity; write 0 to 10",
        "--drop-below 07;'07' is no severity; write 0 to 10",
        "--drop-below;Missing required parameter",
        "--output xml;expected one of [mail, json]",
        "--colour;unknown option --colour",
        "-- --explain;too many arguments: --explain",
        "--mbox --mbox;should be specified only once",
        "--conf a --conf b;should be specified only once",
        "--conf --mbox;Expected parameter for option '--conf'",
        "mail.eml;too many arguments: mail.eml"
      })
  void wrongArgumentsAreLeftToPicocliWhichSaysWhatIsWrong(String line) {
    String[] parts = line.split(";", 2);
    String[] args = ("filter " + parts[0]).split(" ");
    assertThat(FilterArguments.read(args)).isEmpty();
    CommandRun run = CommandRun.of(args);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(parts[1]).hasLineCount(1);
  }

  @Test
  void alertThatIsLeftOutHasACodeOfItsOwnAndNoOutput() {
    assertThat(Filtered.of(bytes(MAIL), "--drop-below", "8"))
        .isEqualTo(new Filtered(ExitCode.DROPPED, "", ""));
    assertThat(Filtered.of(bytes(MAIL), "--drop-below", "8", "--output", "json"))
        .isEqualTo(new Filtered(ExitCode.DROPPED, "", ""));
    Filtered mbox = Filtered.of(bytes(MAIL + Mails.other("Lunch")), "--drop-below", "8", "--mbox");
    assertThat(mbox).isEqualTo(new Filtered(ExitCode.DONE, Mails.other("Lunch"), ""));
  }

  @Test
  void wrongConfigurationIsASentenceAndNothingIsRead() throws IOException {
    Files.writeString(folder.resolve("known-hosts.txt"), "somewhere\n");
    Filtered filtered = Filtered.of(bytes(MAIL), "--conf", folder.toString());
    assertThat(filtered.exitCode()).isEqualTo(ExitCode.NOT_FILTERED);
    assertThat(filtered.out()).isEmpty();
    assertThat(filtered.err()).contains("known-hosts.txt:1: ").hasLineCount(1);
    assertThat(Filtered.of(bytes(MAIL), "--output", "json", "--conf", "/nowhere").exitCode())
        .isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void jsonIsTheVerdictAlone() {
    assertThat(Filtered.of(bytes(MAIL), "--output", "json").out())
        .startsWith("{\"verdict\":\"alert\",\"severity\":7,\"alerts\":[{\"alert_id\":\"")
        .contains(
            "\"labels\":[{\"label\":\"SMTP>=50\",\"values\":[{\"numerator\":50,\"denominator\":1}]}]")
        .endsWith(
            "\"ports\":[{\"port\":\"TCP_25\",\"purpose\":\"SMTP\",\"flows\":50}],\"bad_rows\":0,\"offset\":0}\n");
    assertThat(Filtered.of(bytes("x"), "--output", "json").out())
        .isEqualTo("{\"verdict\":\"no alert\",\"offset\":0}\n");
    assertThat(Filtered.of(bytes("Subject: Potential Scan: x\n\n"), "--output", "json").out())
        .isEqualTo(
            "{\"verdict\":\"not understood\",\"error\":\"NO_DATE: an alert without a date\","
                + "\"offset\":0}\n");
  }

  @Test
  void verdictsOnAnArchiveSayWhereEachMailStarts() {
    String lunch = Mails.other("Lunch");
    Filtered filtered = Filtered.of(bytes(lunch + MAIL + lunch), "--mbox", "--output", "json");
    assertThat(filtered.out().lines().map(line -> line.replaceFirst(".*,", "")))
        .containsExactly(
            "\"offset\":0}",
            "\"offset\":" + lunch.length() + "}",
            "\"offset\":" + (lunch + MAIL).length() + "}");
    Filtered dropped =
        Filtered.of(bytes(lunch + MAIL + lunch), "--mbox", "--output", "json", "--drop-below", "8");
    assertThat(dropped)
        .isEqualTo(
            new Filtered(
                ExitCode.DONE,
                "{\"verdict\":\"no alert\",\"offset\":0}\n{\"verdict\":\"no alert\",\"offset\":"
                    + (lunch + MAIL).length()
                    + "}\n",
                ""));
  }

  @Test
  void verdictOnAMailOverTheSizeLimitIsOneLine() throws IOException {
    Path shipped = Installation.configuration().resolve("alert-kinds.yaml");
    Files.writeString(
        folder.resolve("alert-kinds.yaml"),
        Files.readString(shipped).replaceFirst("maxMailBytes: .*", "maxMailBytes: 100000"));
    byte[] large = bytes(MAIL + "x".repeat(300_000));
    String verdict =
        "{\"verdict\":\"not understood\",\"error\":\"MAIL_TOO_LARGE: larger than maxMailBytes of"
            + " alert-kinds.yaml\",\"offset\":0}\n";
    String[] options = {"--output", "json", "--conf", folder.toString()};
    assertThat(Filtered.of(large, options)).isEqualTo(new Filtered(ExitCode.DONE, verdict, ""));
    String[] mbox = {"--mbox", "--output", "json", "--conf", folder.toString()};
    assertThat(Filtered.of(large, mbox)).isEqualTo(new Filtered(ExitCode.DONE, verdict, ""));
  }

  @Test
  void explanationsOfAnArchiveComeInItsOrder() {
    String mbox = MAIL + Mails.other("Lunch") + Mails.alert("b", "192.0.2.8", 25, 10);
    String err = Filtered.of(bytes(mbox), "--mbox", "--explain").err();
    assertThat(err).containsSubsequence("192.0.2.7", "no alert: ", "192.0.2.8");
  }

  @Test
  void archiveWithoutAnySeparatorIsRemarkedAndPasses() {
    String mail = "Subject: Lunch\n\nHello\n";
    Filtered filtered = Filtered.of(bytes(mail), "--mbox");
    assertThat(filtered.exitCode()).isZero();
    assertThat(filtered.out()).isEqualTo(mail);
    assertThat(filtered.err()).startsWith("scanlake: no mail was found: ").hasLineCount(1);
    assertThat(Filtered.of(bytes(""), "--mbox")).isEqualTo(new Filtered(0, "", ""));
  }

  @Test
  void explanationBeginsWithWhatTheConfigurationIsWarnedOf() throws IOException {
    Files.writeString(folder.resolve("known-host.txt"), "192.0.2.7\n");
    String conf = folder.toString();
    assertThat(Filtered.of(bytes("Subject: Lunch\n\n"), "--explain", "--conf", conf).err())
        .startsWith("scanlake: note: The configuration folder's `known-host.txt` is not used; ");
    assertThat(Filtered.of(bytes("Subject: Lunch\n\n"), "--conf", conf).err()).isEmpty();
  }

  @Test
  void explanationSaysWhetherTheAlertIsLeftOut() {
    assertThat(Filtered.of(bytes(MAIL), "--explain", "--drop-below", "8").err())
        .contains("flows(purpose=SMTP) >= 50: 50, passes\n")
        .endsWith("\nleft out: severity 7 is below 8\n\n");
    assertThat(Filtered.of(bytes(MAIL), "--explain", "--drop-below", "7").err())
        .endsWith("\npassed on: severity 7 is not below 7\n\n");
    assertThat(Filtered.of(bytes("Subject: Lunch\n\n"), "--explain").err())
        .isEqualTo(
            "no alert: neither subject nor body is of a kind; tried potential-scan,"
                + " scan-report\n\n");
  }
}
