package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortCommandTest {
  @Test
  void purposeAndRuleAreSeparatedByTabs() {
    assertThat(CommandRun.of("port", "TCP_80", "UDP_6346"))
        .isEqualTo(
            new CommandRun(
                0, "TCP_80\tHTTP\thttp\nUDP_6346\tP2P:Gnutella:UDP_6346\tgnutella\n", ""));
  }

  @Test
  void portZeroHasAnEmptyPurpose() {
    assertThat(CommandRun.of("port", "TCP_0").out()).startsWith("TCP_0\t\t");
  }

  @Test
  void badQuestionGivesMinusOneAndTheNextIsStillAnswered() {
    CommandRun run = CommandRun.of("port", "TCP_080", "TCP", "TCP_22");
    assertThat(run.out()).isEqualTo("TCP_080\t-1\t\nTCP\t-1\t\nTCP_22\tSSH\tssh\n");
    assertThat(run.err()).startsWith("scanlake: `TCP_080` has no port").hasLineCount(2);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void withoutArgumentsOneQuestionALineIsRead() {
    assertThat(withInput("TCP_22\nICMP_2048\n"))
        .isEqualTo(
            new CommandRun(0, "TCP_22\tSSH\tssh\nICMP_2048\tEchoRequest\techo-request\n", ""));
  }

  @Test
  void questionsReachNoTerminalUnescaped() {
    CommandRun run = CommandRun.of("port", "\u001b[2J\tTCP");
    assertThat(run.out()).isEqualTo("\\u001b[2J\\tTCP\t-1\t\n");
    assertThat(run.err()).doesNotContain("\u001b");
  }

  @Test
  void siteFolderReplacesTheRules(@TempDir Path conf) throws IOException {
    Files.writeString(
        conf.resolve("ports.yaml"),
        """
        rules:
          - {name: ours, ports: 80, purpose: Intranet}
          - {name: rest, purpose: unk}
        """);
    CommandRun run = CommandRun.of("port", "TCP_80", "--conf", conf.toString());
    assertThat(run.out()).isEqualTo("TCP_80\tIntranet\tours\n");
    assertThat(run.err()).contains("scanlake: note: Metric flows(purpose=AFS) finds nothing");
  }

  @Test
  void brokenSiteFileIsNamedWithItsLine(@TempDir Path conf) throws IOException {
    Files.writeString(
        conf.resolve("ports.yaml"), "rules:\n  - {name: ours, ports: 80000, purpose: x}\n");
    CommandRun run = CommandRun.of("port", "TCP_80", "--conf", conf.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("scanlake: " + conf.resolve("ports.yaml") + ":2: ");
  }

  private static CommandRun withInput(String text) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return CommandRun.of("port");
    } finally {
      System.setIn(before);
    }
  }
}
